package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extract command as its caller meets it. */
class ExtractCommandTest {
    private static final String STORY = "<p>The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.</p>"
            + "<p>The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock.</p>"
            + "<p>Trams will not use the bridge before autumn, because the wires have to be tested at night.</p>";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void severalPagesGiveALineEach() throws IOException {
        Files.writeString(folder.resolve("a.html"), page("One"));
        Files.writeString(folder.resolve("b.html"), page("Two"));
        Files.writeString(folder.resolve("c.css"), "p {}");
        assertThat(run("", "extract", folder.toString(), "--format", "json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"input\":").contains("\"published\":null", "\"removed\":["));
    }

    @Test
    void thePageMayComeFromTheStandardInput() {
        assertThat(run(page("One"), "extract", "-", "--url", "https://paper.example/one")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("---\ntitle: \"One\"\nurl: \"https://paper.example/one\"\n---\nThe bridge");
    }

    @Test
    void theTextHasItsParagraphsPartedByBlankLines() {
        assertThat(run(page("One"), "extract", "-", "--format", "text")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n\n")).hasSize(3);
    }

    @Test
    void aSitesCleaningRulesApplyWhereItIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/site.yaml"),
                "title: Digest\ndescription: News.\nbaseUrl: https://digest.example/\nlanguage: en\ntimeZone: UTC\n");
        Files.writeString(folder.resolve("content/cleaning.yaml"),
                "signals: [{id: vans, weight: 5, phrases: [bakery van]}]\nlong-block: {words: 90, requires: [vans]}\n");
        assertThat(run(page("One"), "extract", "-", "--format", "text", "--site", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The bridge").doesNotContain("bakery van");
    }

    @Test
    void aSiteThatIsNoneIsAMistakeOfTheCommandLine() {
        assertThat(run(page("One"), "extract", "-", "--site", folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no content/ in " + folder);
    }

    /** As the start of a list Markdown would show another number, and none where the text is not the list's first. */
    @Test
    void aParagraphThatBeginsWithANumberKeepsIt() {
        String numbered = "12. The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock.";
        assertThat(run(page("One").replace("<p>The first", "<p>12. The first"), "extract", "-")).isZero();
        assertThat(run("Bridge opens again\n\n" + numbered + "\n", "extract", "-")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("12\\. The first"))).hasSize(2);
    }

    @Test
    void whatIsTooMuchIsSaidAndTheRestIsDone() throws IOException {
        Files.writeString(folder.resolve("a.html"), "<div>".repeat(10_000));
        Files.writeString(folder.resolve("b.html"), page("Two"));
        assertThat(run("", "extract", folder.toString(), "--format", "text")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("The bridge");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a.html: error: this cannot be read: elements are nested deeper than 1000");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThat(run("", "extract", folder.resolve("none.html").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file or folder");
    }

    private static String page(String title) {
        return "<!DOCTYPE html><title>" + title + "</title><article><h1>" + title + "</h1>" + STORY + "</article>";
    }

    private int run(String input, String... arguments) {
        Streams streams = new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), stream(out), stream(err), false, false);
        return new Main(streams, Map.of(), Clock.systemUTC()).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
