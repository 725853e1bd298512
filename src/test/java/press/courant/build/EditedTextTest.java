package press.courant.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.content.Edits;

/** What a preview shows of an edited text before it has read the whole site. */
class EditedTextTest {
    private static final String FILE = "content/articles/first.md";
    private static final String PAGE = "2023/12/01/first/index.html";
    private static final String ENTRY = """
            ---
            title: The first title
            date: 2023-12-01
            rights: own
            slug: first
            ---
            A first text, in our own words.

            It has a second paragraph.
            """;

    @TempDir
    private Path site;

    private SitePreview preview;

    @BeforeEach
    void read() throws IOException {
        write("content/site.yaml", """
                title: Test digest
                description: A digest for tests.
                baseUrl: https://example.org/repo/
                language: en
                timeZone: UTC
                """);
        write(FILE, ENTRY);
        write("content/articles/second.md", ENTRY.replace("first", "second"));
        preview = new SitePreview(PlanOptions.of(site), Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC), "test");
        assertThat(preview.read(Edits.UNKNOWN).problems()).isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<PreviewSite> edited(String text) throws IOException {
        write(FILE, text);
        return preview.readText(Edits.to(Set.of(FILE)));
    }

    private static byte[] bytes(PreviewSite site, String path) {
        return site.file(site.page(path).orElseThrow()).value().orElseThrow().bytes();
    }

    @Test
    void theNewTextIsShownAsAfterAWholeReading() throws IOException {
        PreviewSite shown = edited(ENTRY + "\nAnd a third one.\n").orElseThrow();

        assertThat(new String(bytes(shown, PAGE), UTF_8)).contains("And a third one.");
        PreviewSite whole = preview.read(Edits.to(Set.of(FILE))).site().orElseThrow();
        assertThat(List.of(PAGE, "2023/12/01/second/index.html", "index.html")).allSatisfy(path ->
                assertThat(new String(bytes(shown, path), UTF_8)).isEqualTo(new String(bytes(whole, path), UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The first title      | Another title",
            "2023-12-01           | 2023-12-02",
            "slug: first          | slug: other",
            "second paragraph     | [second](/2023/12/01/second/) paragraph",
            "title: The first     | titel: The first",
            "A first text, in our own words. | Another summary."
    })
    void whatMayChangeMoreThanTheTextIsReadWithAllTheRest(String old, String now) throws IOException {
        assertThat(ENTRY).contains(old);
        assertThat(edited(ENTRY.replace(old, now))).isEmpty();
    }

    @Test
    void whatMakesATranslationIsReadWithAllTheRest() throws IOException {
        assertThat(edited(ENTRY.replace("slug: first", "slug: first\ntranslationOf: second"))).isEmpty();
    }

    @Test
    void aFileThatIsGoneOrNewIsReadWithAllTheRest() throws IOException {
        Files.delete(site.resolve(FILE));
        assertThat(preview.readText(Edits.to(Set.of(FILE)))).isEmpty();

        write("content/articles/third.md", ENTRY.replace("first", "third"));
        assertThat(preview.readText(Edits.to(Set.of("content/articles/third.md")))).isEmpty();
    }
}
