package press.courant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Edits of every kind that editors, designers and accidents make, in an order of chance. */
final class AnyEdits {
    private static final List<String> WORDS = List.of(
            "harbour", "ferry", "river", "quay", "market", "bridge", "council", "winter", "flood", "school");

    private final Path site;
    private final SplittableRandom random;
    private final Map<String, Runnable> edits = new LinkedHashMap<>();
    private int count;

    AnyEdits(Path site, SplittableRandom random) {
        this.site = site;
        this.random = random;
        edits.put("a word of a body", () -> append(entry(), "\nText " + count + ", see [it](/topics/).\n"));
        edits.put("a title", () -> set(entry(), "title", title()));
        edits.put("a date", () -> set(entry(), "date", day()));
        edits.put("a time of day", () -> set(entry(), "date", day() + "T1" + random.nextInt(10) + ":00:00Z"));
        edits.put("a slug", () -> set(entry(), "slug", "a-slug-" + random.nextInt(40)));
        edits.put("topics", () -> set(entry(), "topics", random.nextBoolean() ? "[rivers]" : "[rivers, trade]"));
        edits.put("a summary", () -> set(entry(), "summary", "In short, " + title()));
        edits.put("a story", () -> set(entry(), "story", random.nextBoolean() ? "quay" : "new-story"));
        edits.put("a draft", () -> set(entry(), "draft", String.valueOf(random.nextBoolean())));
        edits.put("an end", () -> set(entry(), "expires", "2024-02-0" + (1 + random.nextInt(9))));
        edits.put("an old address", () -> set(entry(), "aliases", "[old/" + random.nextInt(50) + "]"));
        edits.put("an update", () -> set(entry(), "updated", "2024-06-0" + (1 + random.nextInt(9))));
        edits.put("a source of its own", () -> set(entry(), "source",
                "{name: The " + word() + " Post, url: 'https://" + word() + ".example/'}"));
        edits.put("a translation", () -> {
            String translation = entry();
            set(translation, "language", List.of("ru", "hy", "de", "en").get(random.nextInt(4)));
            set(translation, "translationOf", stem(entry()));
        });
        edits.put("no translation", () -> replace(entry(), "(?m)^translationOf:.*\n", ""));
        edits.put("a new entry", () -> write("content/articles/" + random.nextInt(3) + "/new-" + count + ".md",
                "---\ntitle: " + title() + "\ndate: " + day() + "\ntopics: [rivers]\nrights: own\n---\nNew " + count + ".\n"));
        edits.put("a broken entry", () -> write("content/articles/broken.md", "---\ntitle: [\n---\n"));
        edits.put("no broken entry", () -> delete("content/articles/broken.md"));
        edits.put("an entry less", () -> delete(entry()));
        edits.put("another place", this::move);
        edits.put("touched but equal", () -> write(entry(), text(entry())));
        edits.put("a file touched", this::touch);
        edits.put("the same length at the same time", this::swapLetters);
        edits.put("a label of a topic", () -> replace("content/topics.yaml", "label: Rivers\\w*", "label: Rivers" + count));
        edits.put("a topic more", () -> append("content/topics.yaml", "\n- {id: t" + count + ", label: T" + count + "}\n"));
        edits.put("a source more", () ->
                append("content/sources.yaml", "\n- {id: s" + count + ", name: S" + count + ", url: 'https://s.example/'}\n"));
        edits.put("a source's access", () -> replace("content/sources.yaml", "access: \\w+",
                "access: " + (random.nextBoolean() ? "free" : "paywall")));
        edits.put("a setting", () -> replace("content/site.yaml", "entriesPerPage: \\d+", "entriesPerPage: " + (2 + count % 4)));
        edits.put("the site's title", () -> replace("content/site.yaml", "(?m)^title: .*$", "title: The site " + count));
        edits.put("a template", () -> append("templates/entry.ftlh", "<!-- " + count + " -->\n"));
        edits.put("an include", () -> append("templates/macros/entry.ftlh", "<#-- " + count + " -->"));
        edits.put("a style", () -> append("templates/assets/theme.css", "/* " + count + " */\n"));
        edits.put("a colour", () -> replace("templates/assets/theme.css", "--ink: #\\w+", "--ink: #1d1a" + (10 + count % 80)));
        edits.put("an asset", () -> write("content/assets/" + random.nextInt(3) + ".txt", word()));
        edits.put("no asset", () -> delete("content/assets/" + random.nextInt(3) + ".txt"));
        edits.put("a picture", () -> write("content/assets/p" + random.nextInt(2) + ".png",
                DrawnPictures.png(150 + random.nextInt(3) * 100, 120)));
        edits.put("no picture", () -> delete("content/assets/p" + random.nextInt(2) + ".png"));
        edits.put("an entry's picture", () -> set(entry(), "image",
                "{src: /assets/p" + random.nextInt(2) + ".png, alt: A flag, credit: " + word() + "}"));
        edits.put("a picture in a text", () -> append(entry(), "\n![A flag](/assets/p" + random.nextInt(2) + ".png)\n"));
        edits.put("a link to a picture", () -> append(entry(), "\n[A flag](/assets/p" + random.nextInt(2) + ".png)\n"));
        edits.put("a standalone page", () -> write("content/pages/p" + random.nextInt(2) + ".md",
                "---\ntitle: P" + count + "\nmenu: 3\n---\nText.\n"));
        edits.put("an edition", () -> write("content/editions/2023-W37.md",
                "---\nentries: [" + stem(entry()) + "]\n---\nPicked " + count + ".\n"));
        edits.put("a story's words", () -> write("content/stories/new-story.md",
                "---\ntitle: The new story " + count + "\n---\nIt begins.\n"));
        edits.put("an event", () -> {
            String entry = entry();
            set(entry, "story", "new-story");
            write("content/stories/new-story.md", "---\ntitle: The new story\nevents:\n  - {"
                    + (random.nextBoolean() ? "title: Event " + count + ", " : "")
                    + (random.nextBoolean() ? "date: " + day() + ", " : "") + "entries: [" + stem(entry) + "]}\n---\nIt begins.\n");
        });
        edits.put("a rule", () -> write("content/cleaning.yaml", "lines: {id: ours, weight: 9, equals: [\"text " + count + "\"]}\n"));
        edits.put("boilerplate", () -> append(entry(), "\nSubscribe to our newsletter\n"));
        edits.put("a link to nowhere", () -> append(entry(), "\n[Look](/2023/01/" + count + "/nowhere/).\n"));
    }

    /** Makes one edit or a few, and tells which. */
    String next() {
        count++;
        List<String> names = List.copyOf(edits.keySet());
        StringBuilder made = new StringBuilder();
        for (int more = random.nextInt(3); more >= 0; more--) {
            String name = names.get(random.nextInt(names.size()));
            made.append(made.isEmpty() ? "" : ", ").append(name);
            edits.get(name).run();
        }
        return made.toString();
    }

    private String title() {
        return "The " + word() + " and the " + word() + " " + random.nextInt(30);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String day() {
        return (random.nextInt(4) == 0 ? "2024-0" : "2023-0") + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
    }

    private String entry() {
        List<String> entries = files("content/articles").stream().filter(file -> !file.contains("broken")).toList();
        if (entries.isEmpty()) {
            write("content/articles/one.md", "---\ntitle: One\ndate: 2023-09-01\nrights: own\n---\nText.\n");
            return "content/articles/one.md";
        }
        return entries.get(random.nextInt(entries.size()));
    }

    private static String stem(String path) {
        return path.substring(path.indexOf("articles/") + "articles/".length()).replace(".md", "");
    }

    private List<String> files(String folder) {
        try (Stream<Path> walk = Files.walk(Files.createDirectories(site.resolve(folder)))) {
            return walk.filter(Files::isRegularFile).map(file -> site.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String path, String key, String value) {
        String text = text(path);
        int end = text.indexOf("\n---", 3);
        String head = text.substring(0, end).replaceAll("(?m)^" + key + ":.*\n?", "");
        write(path, head + (head.endsWith("\n") ? "" : "\n") + key + ": " + value + text.substring(end));
    }

    private void replace(String path, String pattern, String text) {
        write(path, text(path).replaceFirst(pattern, text));
    }

    private void append(String path, String text) {
        write(path, text(path) + text);
    }

    private void move() {
        String from = entry();
        String to = "content/articles/" + random.nextInt(3) + "/moved-" + count + ".md";
        try {
            Files.createDirectories(site.resolve(to).getParent());
            Files.move(site.resolve(from), site.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(site.resolve(entry()), FileTime.fromMillis(1_700_000_000_000L + count * 1000L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an editor's program does that writes in place and sets the old time again. */
    private void swapLetters() {
        String entry = entry();
        try {
            FileTime time = Files.getLastModifiedTime(site.resolve(entry));
            String text = text(entry);
            int last = text.length() - 2;
            write(entry, text.substring(0, last) + (char) ('a' + count % 26) + text.substring(last + 1));
            Files.setLastModifiedTime(site.resolve(entry), time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String path) {
        try {
            Files.deleteIfExists(site.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String path) {
        try {
            Path file = site.resolve(path);
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte... bytes) {
        try {
            Files.createDirectories(site.resolve(path).getParent());
            Files.write(site.resolve(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
