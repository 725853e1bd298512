package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.build.BuildOptions;
import press.courant.build.BuildResult;
import press.courant.clean.Removal;
import press.courant.model.BaseUrl;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** The program as its caller meets it: arguments in, two streams and a code out. */
class MainTest {
    private static final Problem ERROR = Problem.error(new Location("content/a.md", 1, 1), "bad");
    private static final Problem WARNING = Problem.warning(new Location("content/a.md", 1, 2), "odd");

    @TempDir
    private Path site;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<BuildOptions> asked = new ArrayList<>();
    private Builder builder = (options, progress) -> result(true);
    private Map<String, String> environment = Map.of();
    private boolean terminal;

    @BeforeEach
    void aSite() throws IOException {
        Files.createDirectory(site.resolve("content"));
        Files.writeString(site.resolve("content/a.md"), "xyz\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                                        | no command given                       | try 'courant build'",
        "biuld                                   | Unmatched argument at index 0: 'biuld' | did you mean 'build'?",
        "build --outptu=x                        | Unknown option: '--outptu=x'           | did you mean '--output'?",
        "build extra                             | Unmatched argument at index 1: 'extra' |",
        "build --site                            | Missing required parameter             |",
        "build --quiet --verbose                 | --quiet and --verbose exclude each oth |",
        "build --color=red                       | one of auto, always, never, not 'red'   |",
        "build --site=SITE/none                  | SITE/none is not a folder              | name the folder",
        "build --site=SITE/content               | no content/ in SITE/content            | run Courant in",
        "build --site=SITE --base-url=example    | is not the address of a site           | https://example.org/",
        "build --site=SITE --base-url=ftp://a.b/ | is not the address of a site           | https://example.org/",
        "build --site=SITE --base-url=https://   | is not the address of a site           | https://example.org/",
        "build --site=SITE --base-url=http://a?b | is not the address of a site           | https://example.org/",
    })
    void aWrongCommandLineIsRefused(String arguments, String message, String hint) {
        String[] words = arguments == null ? new String[0] : arguments.replace("SITE", site.toString()).split(" +");
        assertThat(run(words)).isEqualTo(2);
        assertThat(err()).startsWith("courant: error: ").contains(message.replace("SITE", site.toString()));
        assertThat(err().contains("  hint: ")).isEqualTo(hint != null);
        assertThat(err()).contains(hint == null ? "" : hint).doesNotContain("\tat ");
        assertThat(out()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theContentFolderItselfIsNotTheSite() throws IOException {
        Files.writeString(site.resolve("content/site.yaml"), "title: A\n");
        assertThat(run("build", "--site", site.resolve("content").toString())).isEqualTo(2);
        assertThat(err()).contains("hint: did you mean --site " + site + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "help build", "build --help", "--version"})
    void whatIsAskedForIsNotAnError(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();
        assertThat(out()).containsIgnoringCase("courant");
        assertThat(err()).isEmpty();
    }

    @Test
    void optionsReachTheBuild() {
        run("build", "--site", site.toString());
        run("build", "--site", site.toString(), "--output", "x", "--base-url", "https://e.org/d", "--drafts", "--future",
                "--expired", "--clean", "--no-clean");
        Path output = site.resolve("site-output");
        assertThat(asked).containsExactly(
                BuildOptions.of(site, output),
                new BuildOptions(site, Path.of("x"), Optional.of(new BaseUrl("https://e.org", "/d/")),
                        true, true, true, true, false));
    }

    @Test
    void aBuildIsSummedUp() {
        builder = (options, progress) -> result(true, WARNING);
        assertThat(run(build())).isZero();
        assertThat(err()).isEqualTo(site + "/content/a.md:1:2: warning: odd\n  xyz\n   ^\n");
        assertThat(out()).matches("(?s)Built 2 entries, 1 page into .*/site-output in \\d+\\.\\d s\n.*").endsWith("""
                  3 written, 4 unchanged, 5 removed
                  2 pieces of boilerplate cleaned away (--verbose lists them)
                  3 entries left out: 1 draft, 2 due (--verbose lists them)
                  0 errors, 1 warning
                Next change: 2026-12-01T00:00+04:00, when SITE/content/c.md becomes due
                """.replace("SITE", site.toString()));
    }

    @Test
    void verboseListsWhatWasLeftOut() {
        assertThat(run(build("--verbose"))).isZero();
        assertThat(out()).contains("""
                  2 pieces of boilerplate cleaned away:
                    SITE/content/a.md:3: support-ask, money-period: “Support us”
                    SITE/content/a.md:7-9: ui-words: “one two three four five six seven eight nine ten…”
                  3 entries left out: 1 draft, 2 due:
                    SITE/content/b.md: draft
                    SITE/content/c.md: due 2026-12-01
                    SITE/content/d.md: due 2027-12-01
                """.replace("SITE", site.toString()));
    }

    @Test
    void quietPrintsProblemsOnly() {
        builder = (options, progress) -> result(false, ERROR);
        assertThat(run(build("--quiet"))).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo(site + "/content/a.md:1:1: error: bad\n  xyz\n  ^\n");
    }

    @Test
    void contentWithErrorsIsNotPublished() {
        builder = (options, progress) -> result(false, WARNING, ERROR);
        assertThat(run(build())).isEqualTo(1);
        assertThat(out()).startsWith("Not published: ").contains("1 error, 1 warning").doesNotContain("written");
    }

    @Test
    void timingsAreByStage() {
        run(build("--timings"));
        assertThat(out()).endsWith("      12 ms  read\n");
    }

    @ParameterizedTest
    @CsvSource({
        // terminal, NO_COLOR, TERM,  --color, colours
        "false,      '',       xterm, auto,    false",
        "true,       '',       xterm, auto,    true",
        "true,       1,        xterm, auto,    false",
        "true,       '',       dumb,  auto,    false",
        "true,       '',       xterm, never,   false",
        "false,      1,        dumb,  always,  true",
        "false,      '',       xterm, always,  true",
    })
    void coloursAreForTerminals(boolean onTerminal, String noColor, String term, String color, boolean colours) {
        terminal = onTerminal;
        environment = Map.of("NO_COLOR", noColor, "TERM", term);
        builder = (options, progress) -> result(false, ERROR);
        run(build("--color", color));
        assertThat(err().contains("\u001b[")).isEqualTo(colours);
        assertThat(out()).doesNotContain("\u001b");
    }

    @Test
    void aFailureIsOneLine() {
        builder = (options, progress) -> {
            throw new UncheckedIOException(new AccessDeniedException("/srv/\u001b[2J"));
        };
        assertThat(run(build())).isEqualTo(1);
        assertThat(err()).isEqualTo("courant: error: permission denied: /srv/<U+001B>[2J\n");
    }

    @Test
    void aFaultOfOursIsOneLineToo() {
        builder = (options, progress) -> {
            throw new IllegalStateException("two\nlines");
        };
        assertThat(run(build())).isEqualTo(1);
        assertThat(err()).isEqualTo("courant: error: this is a fault in Courant: IllegalStateException: two lines"
                + " (--debug prints where)\n");
    }

    @Test
    void debugShowsWhere() {
        builder = (options, progress) -> {
            throw new UncheckedIOException(new IOException("the disk is full"));
        };
        assertThat(run(build("--debug"))).isEqualTo(1);
        assertThat(err()).startsWith("courant: error: the disk is full\n").contains("\tat press.courant.cli.MainTest");
    }

    @Test
    void aShortBuildShowsNoProgress() {
        terminal = true;
        builder = (options, progress) -> {
            progress.stage("render", 2);
            progress.step();
            return result(true);
        };
        run(build());
        assertThat(err()).isEmpty();
    }

    private String[] build(String... options) {
        List<String> words = new ArrayList<>(List.of("build", "--site", site.toString()));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private int run(String... arguments) {
        Streams streams = new Streams(InputStream.nullInputStream(), printer(out), printer(err), terminal, terminal);
        return new Main(streams, environment, Clock.systemUTC(), (options, progress) -> {
                    asked.add(options);
                    return builder.build(options, progress);
                })
                .run(arguments);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static BuildResult result(boolean published, Problem... problems) {
        String path = "content/a.md";
        return new BuildResult(
                List.of(problems),
                List.of(
                        new Removal(path, 3, 3, List.of("support-ask", "money-period"), 5, Removal.Zone.TAIL, "Support us"),
                        new Removal(path, 7, 9, List.of("ui-words"), 4, Removal.Zone.HEAD,
                                "one two three four five six seven\neight nine ten eleven")),
                List.of(
                        new BuildResult.Skipped("content/b.md", "draft"),
                        new BuildResult.Skipped("content/c.md", "due 2026-12-01"),
                        new BuildResult.Skipped("content/d.md", "due 2027-12-01")),
                new BuildResult.Counts(2, 1, 3, 4, 5),
                Optional.of(new BuildResult.NextChange(
                        ZonedDateTime.parse("2026-12-01T00:00+04:00[Asia/Yerevan]"), "content/c.md", "becomes due")),
                List.of(new BuildResult.StageTime("read", Duration.ofMillis(12))),
                published);
    }
}
