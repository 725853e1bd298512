package press.courant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import press.courant.build.BuildOptions;
import press.courant.build.BuildResult;

/**
 * A site whose one entry shows pictures.
 *
 * @param folder holds {@code content/}
 * @param output where it is published
 */
record PictureSite(Path folder, Path output) {
    /** The file of the entry. */
    static final String ENTRY = "content/articles/one.md";
    /** What the entry says of its picture, but for the file's name. */
    static final String IMAGE = "image: {src: /assets/%s, alt: A flag, credit: The house}";

    static PictureSite in(Path folder) throws IOException {
        PictureSite site = new PictureSite(folder, folder.resolve("output"));
        site.write("content/site.yaml", """
                title: The Harbour Digest
                description: What happened at the harbour.
                baseUrl: https://harbour.example/digest/
                language: en
                timeZone: UTC
                """);
        return site;
    }

    void entry(String more, String text) throws IOException {
        write(ENTRY, "---\ntitle: One\ndate: 2023-05-01\nrights: own\n" + more + "\n---\n" + text + "\n");
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte... bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    BuildResult publish() {
        return site().publish(BuildOptions.of(folder, output));
    }

    List<String> problems() {
        return site().build(BuildOptions.of(folder, output)).problems().stream()
                .map(problem -> problem.location() + ": " + problem.message()
                        + " (" + problem.hint().orElse("") + ")").toList();
    }

    private TestSite site() {
        return new TestSite("pictures", folder, Instant.parse("2024-01-01T00:00:00Z"));
    }

    Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(output.resolve(path)));
    }

    /** The published files whose names end so. */
    List<Path> published(String extension) throws IOException {
        return OutputTree.list(output).stream().filter(file -> file.toString().endsWith("." + extension))
                .sorted().toList();
    }
}
