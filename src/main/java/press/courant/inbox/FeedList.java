package press.courant.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.courant.capture.YamlText;
import press.courant.content.InboxReader;
import press.courant.content.Slugs;
import press.courant.model.Subscription;

/** The editor's list of feeds, in which commands change single lines and leave all others as they are. */
public final class FeedList {
    private static final int LONGEST_ID = 40;
    private static final Pattern ITEM = Pattern.compile("-\\s.*|-");

    private final Path file;

    /** @param site that holds {@code content/} */
    public FeedList(Path site) {
        this.file = site.resolve("content").resolve(InboxReader.FEEDS);
    }

    /**
     * A free id for a feed of that name.
     *
     * @param others whose ids are taken
     */
    public static String id(String name, List<Subscription> others) {
        Set<String> taken = others.stream().map(Subscription::id).collect(Collectors.toSet());
        String slug = Slugs.of(name);
        String plain = slug.length() <= LONGEST_ID ? slug : slug.substring(0, LONGEST_ID).replaceFirst("-[^-]*$", "");
        String id = plain;
        for (int number = 2; taken.contains(id); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    /** Adds feeds at the end. */
    public void add(List<Subscription> feeds) throws IOException {
        StringBuilder text = new StringBuilder(String.join("\n", lines()));
        for (Subscription feed : feeds) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                    .append("- id: ").append(YamlText.of(feed.id()))
                    .append("\n  name: ").append(YamlText.of(YamlText.line(feed.name())))
                    .append("\n  url: ").append(YamlText.of(feed.url())).append('\n');
        }
        write(text.toString());
    }

    /** Takes a feed out; whether it was there in the way that lists are written by the commands. */
    public boolean remove(Subscription feed) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        int start = start(lines, feed);
        if (start < 0) {
            return false;
        }
        int end = start + 1;
        while (end < lines.size() && lines.get(end).startsWith("  ")) {
            end++;
        }
        lines.subList(start, end).clear();
        write(String.join("\n", lines));
        return true;
    }

    /** Gives a feed that has moved for good its new address; whether it could. */
    public boolean move(Subscription feed, String url) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        int start = start(lines, feed);
        for (int i = Math.max(0, start); start >= 0 && i < lines.size() && (i == start || lines.get(i).startsWith("  ")); i++) {
            int at = lines.get(i).indexOf(feed.url());
            if (lines.get(i).contains("url:") && at > 0) {
                int quote = lines.get(i).charAt(at - 1) == '"' ? 1 : 0;
                lines.set(i, lines.get(i).substring(0, at - quote) + YamlText.of(url)
                        + lines.get(i).substring(at + feed.url().length() + quote));
                write(String.join("\n", lines));
                return true;
            }
        }
        return false;
    }

    private static int start(List<String> lines, Subscription feed) {
        Pattern id = Pattern.compile("\\bid:\\s*[\"']?" + Pattern.quote(feed.id()) + "[\"']?\\s*(?:[,}#].*)?$");
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            start = ITEM.matcher(lines.get(i)).matches() ? i : start;
            if (start >= 0 && id.matcher(lines.get(i)).find()) {
                return start;
            }
        }
        return -1;
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? List.of(Files.readString(file).split("\n", -1)) : List.of();
    }

    private void write(String text) throws IOException {
        Path fresh = file.resolveSibling("." + InboxReader.FEEDS + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
