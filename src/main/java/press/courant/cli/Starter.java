package press.courant.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that a new digest begins with.
 *
 * @param values by which the placeholders are replaced, such as {@code title}
 */
record Starter(Map<String, String> values) {
    /** What is in the jar, and where it goes. */
    private record Item(String resource, String path) {}

    private static final List<Item> ITEMS = List.of(
            new Item("site.yaml", "content/site.yaml"),
            new Item("topics.yaml", "content/topics.yaml"),
            new Item("sources.yaml", "content/sources.yaml"),
            new Item("welcome.md", "content/articles/welcome.md"),
            new Item("commonmark.md", "content/articles/2024/01/commonmark.md"),
            new Item("about.md", "content/pages/about.md"),
            new Item("pages.yml", ".github/workflows/pages.yml"),
            new Item("gitignore", ".gitignore"));

    static List<String> paths() {
        return ITEMS.stream().map(Item::path).toList();
    }

    /** What is in a folder already where the files would go. */
    static SortedSet<String> inTheWay(Path folder) {
        SortedSet<String> found = new TreeSet<>();
        if (Files.exists(folder.resolve("content"), LinkOption.NOFOLLOW_LINKS)) {
            found.add("content");
        }
        for (Item item : ITEMS) {
            if (!item.path.startsWith("content/")) {
                inTheWay(folder, item.path, found);
            }
        }
        return found;
    }

    private static void inTheWay(Path folder, String path, SortedSet<String> found) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            Path parent = folder.resolve(path.substring(0, slash));
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(parent)) {
                found.add(path.substring(0, slash));
            }
        }
        if (Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            found.add(path);
        }
    }

    /** Writes all files, and none over another. */
    void writeInto(Path folder) throws IOException {
        for (Item item : ITEMS) {
            Path file = folder.resolve(item.path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(item.resource), StandardOpenOption.CREATE_NEW);
        }
    }

    private String text(String resource) throws IOException {
        try (InputStream bytes = Starter.class.getResourceAsStream("/press/courant/starter/" + resource)) {
            if (bytes == null) {
                throw new FileNotFoundException("the program's own file starter/" + resource + " is missing");
            }
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{{" + value.getKey() + "}}", value.getValue());
            }
            return text;
        }
    }

    /** A text as YAML reads it back, whatever is in it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ' || character == 0x7F) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
