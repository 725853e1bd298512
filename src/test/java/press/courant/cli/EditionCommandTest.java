package press.courant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code courant edition} and {@code courant build --suggest-stories} as their callers meet them. */
class EditionCommandTest {
    private static final String SITE = Path.of("src/test/resources/sites/timeline").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsAMessageOrAPartOfIt() {
        assertThat(run("edition", "2023-08-02", "--site", SITE)).isZero();
        assertThat(out.toString(UTF_8)).startsWith("From: Timeline Digest <desk@digest.example>\r\nSubject: ");
        assertThat(run("edition", "2023-08-02", "--site", SITE, "--format", "html")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("<!doctype html>");
        assertThat(run("edition", "2023-08-02", "--site", SITE, "--format", "text")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("Timeline Digest\n");
    }

    @Test
    void isTheLatestOneUnlessItIsNamed() {
        assertThat(run("edition", "--site", SITE, "--format", "text")).isZero();
        assertThat(out.toString(UTF_8)).contains("THE DAY 18 AUGUST 2023");
    }

    @Test
    void writesAllPartsIntoAFolder(@TempDir Path folder) {
        Path mails = folder.resolve("a/b");
        assertThat(run("edition", "2023-08-02", "--site", SITE, "--output", mails.toString(),
                "--base-url", "https://news.am/")).isZero();
        assertThat(mails).isDirectoryContaining("glob:**2023-08-02.eml").isDirectoryContaining("glob:**2023-08-02.html")
                .isDirectoryContaining("glob:**2023-08-02.txt");
        assertThat(out.toString(UTF_8)).matches(
                "Wrote 2023-08-02.eml, 2023-08-02.html, 2023-08-02.txt into .*: 2 entries, \\d+ KB of HTML\n");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() {
        assertThat(run("edition", "2023-08-03", "--site", SITE)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("2023-08-03: error: there is no such edition", "hint: the nearest: 2023-08-02");
    }

    @Test
    void aFormatIsForThePrintedMailOnly() {
        assertThat(run("edition", "--site", SITE, "--output", "x", "--format", "html")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--format and --output exclude each other");
    }

    @Test
    void theBuildSuggestsStoriesWhereItIsAsked(@TempDir Path output) {
        String sample = Path.of("").toAbsolutePath().toString();
        assertThat(run("build", "--site", sample, "--output", output.toString())).isZero();
        assertThat(out.toString(UTF_8)).doesNotContain("stories");
        assertThat(run("build", "--site", sample, "--output", output.toString(), "--suggest-stories")).isZero();
        assertThat(out.toString(UTF_8)).contains("0 written", "Suggested stories; nothing is changed:",
                "in common: ", "sources: ");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Streams streams = new Streams(InputStream.nullInputStream(), new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), false, false);
        return new Main(streams, Map.of(), Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC)).run(arguments);
    }
}
