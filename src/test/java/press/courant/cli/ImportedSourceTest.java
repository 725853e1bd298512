package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registration of a source by {@code courant import}. */
class ImportedSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-29T21:30:00Z"), ZoneOffset.UTC);
    private static final String REGISTRY = """
            # Whom we read.
            - id: herald     # daily
              name: The Herald
              url: https://herald.example/

            # Weeklies
            - id: harbour-times
              name: Harbour Times
              url: https://harbour.example/weekly/
            """;
    private static final String ADDED = """

            - id: times-of-the-valley
              name: Times of the Valley
              url: https://www.valley.example/
              language: en-GB
            """;

    @TempDir
    private Path site;

    private String out = "";
    private String err = "";

    @BeforeEach
    void aDigest() throws IOException {
        write("content/site.yaml", "title: Digest\ndescription: News.\nbaseUrl: https://digest.example/\nlanguage: en\ntimeZone: UTC\n");
        write("content/sources.yaml", REGISTRY);
    }

    @Test
    void aNewSourceIsShownAndAddedToTheEnd() throws IOException {
        assertThat(imported("https://www.valley.example/city/7", "Times of the Valley")).isZero();

        assertThat(err).isEmpty();
        assertThat(out).startsWith("Adding a source to " + site.resolve("content/sources.yaml") + ":\n"
                + ADDED.strip().indent(2) + "Wrote ");
        assertThat(read("content/sources.yaml")).isEqualTo(REGISTRY + ADDED);
        assertThat(draft()).contains("\nsource: times-of-the-valley\nurl: https://www.valley.example/city/7\n");
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).as(err).isZero();
        assertThat(err).isEmpty();
    }

    @Test
    void theNextReportOfItFindsIt() throws IOException {
        assertThat(imported("https://www.valley.example/city/7", "Times of the Valley")).isZero();
        assertThat(imported("https://www.valley.example/city/8", "Times of the Valley", "--force")).isZero();
        assertThat(out).doesNotContain("Adding");
        assertThat(read("content/sources.yaml")).isEqualTo(REGISTRY + ADDED);
    }

    @Test
    void aDryRunShowsItAndAddsNothing() throws IOException {
        assertThat(imported("https://www.valley.example/city/7", "Times of the Valley", "--dry-run")).isZero();
        assertThat(out).startsWith(site.resolve("content/sources.yaml") + ", at the end of the list\n" + ADDED + "\n"
                + site.resolve("content/articles"));
        assertThat(out).contains("\nsource: times-of-the-valley\n");
        assertThat(read("content/sources.yaml")).isEqualTo(REGISTRY);
    }

    @ParameterizedTest
    @CsvSource({"y, true", "Yes, true", "n, false", "'', false", "maybe, false"})
    void atATerminalThePersonDecides(String answer, boolean added) throws IOException {
        assertThat(importedAtATerminal(answer + "\n")).isZero();
        assertThat(err).contains("It would be added to the end of the list:\n" + ADDED.strip().indent(2) + "Add it? y or n");
        assertThat(read("content/sources.yaml")).isEqualTo(added ? REGISTRY + ADDED : REGISTRY);
        assertThat(draft()).contains(added ? "\nsource: times-of-the-valley\n" : "\nsource:\n  name: Times of the Valley\n");
        assertThat(err.contains("is not in content/sources.yaml, so the entry itself names it")).isEqualTo(!added);
    }

    @Test
    void anOptionDecidesWithoutAQuestion() throws IOException {
        assertThat(importedAtATerminal("", "--no-add-source")).isZero();
        assertThat(err).doesNotContain("Add it?");
        assertThat(read("content/sources.yaml")).isEqualTo(REGISTRY);
        assertThat(importedAtATerminal("", "--add-source", "--force")).isZero();
        assertThat(err).doesNotContain("Add it?");
        assertThat(read("content/sources.yaml")).isEqualTo(REGISTRY + ADDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.herald.example/a       | The Valley    | herald
            https://m.valley.example/a         | The Valley    | the-valley
            https://harbour.example/daily/a    | Harbour Daily | harbour-daily
            https://harbour.example/weekly/a   | Harbour Daily | harbour-times
            https://other.example/a            | The Herald!   | herald
            https://other.example/a            | ""            | other-example
            https://other.example/a            | Ծովի լուրեր   | ծովի-լուրեր
            https://other.example/a            | # 1: [News]   | 1-news
            https://other.example/a            | harbour-times.| harbour-times
            """)
    void theDraftNamesTheSource(String url, String paper, String id) throws IOException {
        assertThat(imported(url, paper.replace("\"", ""))).isZero();
        assertThat(draft().replace("\"", "")).contains("\nsource: " + id + "\n");
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).as(err).isZero();
    }

    @Test
    void anIdThatIsTakenGetsANumber() throws IOException {
        write("content/sources.yaml", "- {id: valley, name: Valley Radio, url: https://radio.example/}");
        assertThat(imported("https://valley.example/a", "Valley")).isZero();
        assertThat(draft()).contains("\nsource: valley\n");
        write("content/sources.yaml", "- {id: valley-news, name: Valley Radio, url: https://radio.example/}");
        assertThat(imported("https://valley.example/b", "Välley News", "--force")).isZero();
        assertThat(read("content/sources.yaml")).isEqualTo("""
                - {id: valley-news, name: Valley Radio, url: https://radio.example/}
                - {id: valley-news-2, name: Välley News, url: "https://valley.example/", language: en-GB}
                """);
    }

    @Test
    void theAddressOfAPageForPhonesIsNoHome() throws IOException {
        assertThat(imported("https://m.valley.example/a", "The Valley")).isZero();
        assertThat(read("content/sources.yaml")).endsWith("  url: https://valley.example/\n  language: en-GB\n");
    }

    @Test
    void aRegistryThatWasNotThereIsMade() throws IOException {
        Files.delete(site.resolve("content/sources.yaml"));
        assertThat(imported("https://www.valley.example/city/7", "Times of the Valley")).isZero();
        assertThat(read("content/sources.yaml")).isEqualTo(ADDED.stripLeading());
    }

    @Test
    void aLinkedRegistryStaysALinkAndKeepsItsPermissions() throws IOException {
        Path target = site.resolve("content/.shared.yaml");
        Files.move(site.resolve("content/sources.yaml"), target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.createSymbolicLink(site.resolve("content/sources.yaml"), target);
        assertThat(imported("https://www.valley.example/city/7", "Times of the Valley")).isZero();
        assertThat(site.resolve("content/sources.yaml")).isSymbolicLink();
        assertThat(Files.readString(target)).isEqualTo(REGISTRY + ADDED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-rw-r--");
        try (Stream<Path> files = Files.list(site.resolve("content"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("sources.yaml~").hasSize(4);
        }
    }

    /** A byte-order mark, and a site's own rules among the sources, are no reason to refuse. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF- {id: a, name: A, url: https://a.example/}\n",
        "- {id: a, name: 'A \"B\"', url: https://a.example/, cleaning: {off: [support-ask]}}\n"})
    void whatIsThereStaysToTheByte(String registry) throws IOException {
        write("content/sources.yaml", registry);
        assertThat(imported("https://valley.example/b", "Valley")).isZero();
        assertThat(read("content/sources.yaml")).startsWith(registry).hasSizeGreaterThan(registry.length());
    }

    private int imported(String url, String paper, String... options) {
        return run(page(url, paper), false, arguments("-", options));
    }

    private int importedAtATerminal(String answers, String... options) throws IOException {
        write("page.html", page("https://www.valley.example/city/7", "Times of the Valley"));
        return run(answers, true, arguments(site.resolve("page.html").toString(), options));
    }

    private String[] arguments(String input, String... options) {
        return Stream.concat(Stream.of("import", input, "--site", site.toString()), Stream.of(options)).toArray(String[]::new);
    }

    private static String page(String url, String paper) {
        return "<!DOCTYPE html><html lang='en-GB'><head><title>Bridge opens again</title><link rel='canonical' href='" + url + "'>"
                + "<meta property='og:site_name' content='" + paper + "'>"
                + "<meta property='article:published_time' content='2023-09-30'></head><body><article><h1>Bridge opens again</h1>"
                + "<p>The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.</p>"
                + "<p>The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock.</p>"
                + "</article></body></html>";
    }

    private int run(String input, boolean terminal, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8), new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                terminal, false, terminal);
        int code = new Main(streams, Map.of("NO_COLOR", "1"), CLOCK).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String draft() throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve("content/articles"))) {
            return Files.readString(files.filter(Files::isRegularFile).max(Path::compareTo).orElseThrow());
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }
}
