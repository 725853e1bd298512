package press.courant.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.check.OutputSizes;

/** What a build makes of a small site, read as its visitors' programs read it. */
class SiteBuilderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path site;

    @BeforeEach
    void aSite() throws IOException {
        write("content/site.yaml", """
                title: The Digest
                description: News.
                baseUrl: https://example.org/digest/
                language: en
                timeZone: Asia/Yerevan
                """);
        write("content/sources.yaml", "- {id: herald, name: The Herald, url: 'https://herald.example/'}\n");
    }

    @Test
    void aFullReprintSendsSearchEnginesToTheReport() throws IOException {
        write("content/articles/a.md", """
                ---
                title: Whole
                date: 2023-09-25
                source: herald
                url: https://herald.example/report
                rights: full
                permission: the editor, by letter
                ---
                All of it.
                """);

        Document page = built("2023/09/25/whole/index.html");

        assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly("https://herald.example/report");
        assertThat(page.select("meta[name=robots]").eachAttr("content")).containsExactly("noindex");
        assertThat(read("sitemap.xml")).doesNotContain("/whole/");
    }

    @ParameterizedTest
    @CsvSource({"content/out, content/out", "., .", "content/../full, full"})
    void theOutputFolderIsNamedAsSeenFromTheSite(String output, String place) throws IOException {
        write("full/mine.txt", "not Courant's");
        Path relative = Path.of("").toAbsolutePath().relativize(site.toAbsolutePath());

        assertThat(build(relative, relative.resolve(output)).problems())
                .isNotEmpty().allSatisfy(problem -> assertThat(problem.location()).hasToString(place));
    }

    @Test
    void anOutputFolderElsewhereIsNamedInFull(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("mine.txt"), "not Courant's");

        assertThat(build(site, elsewhere).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString(elsewhere.toString()));
    }

    @Test
    void aSiteThatAHostMayNotTakeGetsAWarning() throws IOException {
        write("content/assets/film.mp4", "x".repeat(2_000));
        Path output = site.resolve("site-output");
        SiteBuilder warned = new SiteBuilder(CLOCK, "courant", BuildProgress.NONE, new OutputSizes(2_000, 1, 10_000_000));
        BuildResult large = warned.build(BuildOptions.of(site, output));
        assertThat(large.published()).isTrue();
        assertThat(large.problems()).extracting(problem -> problem.location().toString())
                .contains("content/assets/film.mp4", "site-output");
    }

    private Document built(String path) throws IOException {
        assertThat(build(site, site.resolve("site-output")).problems()).isEmpty();
        return Jsoup.parse(read(path));
    }

    private static BuildResult build(Path site, Path output) {
        return new SiteBuilder(CLOCK, "courant", BuildProgress.NONE).build(BuildOptions.of(site, output));
    }

    private String read(String path) throws IOException {
        return Files.readString(site.resolve("site-output").resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
