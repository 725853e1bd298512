package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.problem.Location;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** What an editor reads where something is wrong. */
class ProblemPrinterTest {
    @TempDir
    private Path site;

    @Test
    void aProblemShowsItsPlaceItsLineAndItsRemedy() throws IOException {
        write("content/a.md", "---\ntitle: A\ntopic: budget\n---\n");
        assertThat(printed(Problem.error(at("content/a.md", 3, 1), "unknown key 'topic'", "did you mean 'topics'?")))
                .isEqualTo("""
                        content/a.md:3:1: error: unknown key 'topic'
                          topic: budget
                          ^
                          hint: did you mean 'topics'?
                        """);
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws IOException {
        write("content/a.md", "one\n");
        assertThat(printed(
                        Problem.warning(Location.of("content"), "a folder"),
                        Problem.warning(Location.of("content/a.md"), "a file"),
                        Problem.warning(Location.of("content/a.md", 1), "a line"),
                        Problem.warning(at("content/a.md", 9, 1), "past the end"),
                        Problem.error(at("content/missing.md", 1, 1), "not there")))
                .isEqualTo("""
                        content: warning: a folder
                        content/a.md: warning: a file
                        content/a.md:1: warning: a line
                          one
                        content/a.md:9:1: warning: past the end
                        content/missing.md:1:1: error: not there
                        """);
    }

    @Test
    void problemsComeByFileAndPlaceAndOnce() {
        Problem tenth = Problem.error(at("b.md", 10, 1), "tenth");
        assertThat(printed(tenth, Problem.error(at("b.md", 9, 1), "ninth"), Problem.error(at("a.md", 99, 1), "a"), tenth))
                .isEqualTo("a.md:99:1: error: a\nb.md:9:1: error: ninth\nb.md:10:1: error: tenth\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        // line             |column|shown              |caret
        "a: b|4|a: b|3",
        "\ta: b|2|    a: b|4",
        "ab\tc|4|ab  c|4",
        "标题: x|5|标题: x|6",
        "ｗｉｄｅ: x|7|ｗｉｄｅ: x|10",
        "e\u0301te\u0301: x|6|e\u0301te\u0301: x|3",
        "e\u0301x|2|e\u0301x|0",
        "Երևան: x|8|Երևան: x|7",
        "😀: x|3|😀: x|2",
        "👨‍👩‍👧: x|9|👨‍👩‍👧: x|2",
        "🇦🇲: x|5|🇦🇲: x|2",
        "한글: x|3|한글: x|4",
        "می‌شود: x|7|می‌شود: x|5",
        "\u001b[2Jx|5|<U+001B>[2Jx|11",
        "a\u202eb|3|a<U+202E>b|9",
        "a\u0000b|3|a<U+0000>b|9",
        "ab|99|ab|2",
        "ab|3|ab|2",
    })
    void theCaretStandsUnderItsCharacter(String line, int column, String shown, int caret) {
        assertThat(SourceExcerpt.of(line, column, 100)).isEqualTo(new SourceExcerpt(shown, caret));
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghijklmnopqrstuvwxyz, 1,  abcdefgh…, 0",
        "abcdefghijklmnopqrstuvwxyz, 13, …ijklmnop…, 5",
        "abcdefghijklmnopqrstuvwxyz, 26, …stuvwxyz, 8",
        "标标标标标标标标标标标标标题,  14, …标标标题, 7",
    })
    void aLongLineShowsWhatIsAroundTheColumn(String line, int column, String shown, int caret) {
        assertThat(SourceExcerpt.of(line, column, 10)).isEqualTo(new SourceExcerpt(shown, caret));
    }

    @Test
    void anEndlessLineIsCut() {
        String line = "😀".repeat(2_000_000);
        SourceExcerpt excerpt = SourceExcerpt.of(line, 1_999_999, 100);
        assertThat(excerpt.text()).startsWith("…😀").endsWith("😀…").hasSizeLessThan(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a\u001b[31mb        | a<U+001B>[31mb",
        "'two\nlines'        | two lines",
        "\u009b2J            | <U+009B>2J",
        "a\u202eb\u2066c     | a<U+202E>b<U+2066>c",
        "a\u200bb            | a<U+200B>b",
        "Երևան, 北京, عدد      | Երևան, 北京, عدد",
    })
    void aMessageCannotSteerTheTerminal(String message, String shown) {
        assertThat(printed(Problem.error(Location.of("a.md"), message, message)))
                .isEqualTo("a.md: error: " + shown + "\n  hint: " + shown + "\n");
    }

    @Test
    void aFileNameCannotSteerTheTerminal() {
        assertThat(printed(Problem.error(Location.of("a\n\u001b[2J.md"), "bad")))
                .isEqualTo("a<U+000A><U+001B>[2J.md: error: bad\n");
    }

    @Test
    void anEndlessMessageIsCut() {
        assertThat(printed(Problem.error(Location.of("a.md"), "x".repeat(10_000_000)))).hasSizeLessThan(700);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb\r\nc'", "'a\nb\nc'", "'a\rb\rc'", "'\uFEFFa\nb\n'"})
    void linesEndAsTheirSystemEndsThem(String text) throws IOException {
        write("a.md", text);
        assertThat(printed(Problem.error(at("a.md", 2, 1), "here"))).isEqualTo("a.md:2:1: error: here\n  b\n  ^\n");
    }

    @Test
    void aFileThatIsNotTextIsShownAsFarAsItIs() throws IOException {
        Files.write(site.resolve("a.md"), new byte[] {'a', (byte) 0xFF, 'b'});
        assertThat(printed(Problem.error(at("a.md", 1, 2), "not UTF-8")))
                .isEqualTo("a.md:1:2: error: not UTF-8\n  a\uFFFDb\n   ^\n");
    }

    @Test
    void aTemplateOfTheJarShowsItsLine() {
        assertThat(printed(Problem.error(at("templates/built-in.ftlh", 1, 3), "no such variable")))
                .isEqualTo("templates/built-in.ftlh:1:3: error: no such variable\n  ${x}\n    ^\n");
    }

    @Test
    void coloursMarkTheParts() throws IOException {
        write("a.md", "x\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printer(bytes, true, site, site).print(List.of(Problem.error(at("a.md", 1, 1), "bad", "good")));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \u001b[1ma.md:1:1:\u001b[0m \u001b[1;31merror:\u001b[0m bad
                  x
                  \u001b[1;32m^\u001b[0m
                  \u001b[36mhint:\u001b[0m good
                """);
    }

    @ParameterizedTest
    @CsvSource({
        // site,         current folder, shown
        "'',             /home/e,        content/a.md",
        "digest,         /home/e,        digest/content/a.md",
        "../digest,      /home/e,        ../digest/content/a.md",
        "/home/e/digest, /home/e,        digest/content/a.md",
        "/srv/digest,    /home/e,        /srv/digest/content/a.md",
    })
    void pathsAreClickableFromTheCurrentFolder(String folder, String current, String shown) {
        SourceFiles files = new SourceFiles(Path.of(folder), Path.of(current), path -> Optional.empty());
        assertThat(files.shown("content/a.md")).isEqualTo(shown);
    }

    private String printed(Problem... problems) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printer(bytes, false, site, site).print(List.of(problems));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static ProblemPrinter printer(ByteArrayOutputStream bytes, boolean colours, Path site, Path current) {
        SourceFiles files = new SourceFiles(site, current, path ->
                path.equals("templates/built-in.ftlh") ? Optional.of("${x}") : Optional.empty());
        return new ProblemPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), new Palette(colours), files);
    }

    private static Location at(String path, int line, int column) {
        return new Location(path, line, column);
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
