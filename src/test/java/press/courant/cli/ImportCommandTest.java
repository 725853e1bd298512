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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.content.InventoryReader;

/** {@code courant import}, from the page to the draft and on to the site. */
class ImportCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-29T21:30:00Z"), ZoneOffset.UTC);
    private static final String FIRST = "The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.";
    private static final String STORY = "<p>" + FIRST + "</p>"
            + "<p>The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock.</p>"
            + "<p>Trams will not use the bridge before autumn, because the wires have to be tested at night.</p>";
    private static final String FACTS = "<meta property='article:published_time' content='2023-09-30T23:10:00+02:00'>"
            + "<link rel='canonical' href='https://www.herald.example/city/bridge?utm_source=mail'>"
            + "<meta name='author' content='Ann Baker'><meta name='description' content='Vans first: trams follow.'>";
    private static final String DRAFT = "content/articles/2023/10/bridge-opens-again.md";

    @TempDir
    private Path site;

    private String out = "";
    private String err = "";

    @BeforeEach
    void aDigest() throws IOException {
        write("content/site.yaml", """
                title: Digest
                description: News.
                baseUrl: https://digest.example/daily/
                language: en
                timeZone: Asia/Yerevan
                """);
        write("content/sources.yaml", """
                - {id: herald, name: The Herald, url: "https://herald.example/"}
                - {id: herald-sport, name: Herald Sport, url: "https://herald.example/sport/"}
                """);
        write("content/topics.yaml", "- {id: transport, label: Transport, aliases: [traffic]}\n");
    }

    @Test
    void aPageThatSaysAllBecomesADraftThatBuilds() throws IOException {
        assertThat(imported(page("Bridge opens again", FACTS), "--topic", "Traffic")).isZero();

        assertThat(err).isEmpty();
        assertThat(out).isEqualTo("Wrote " + site.resolve(DRAFT) + "\n");
        assertThat(read(DRAFT)).startsWith("""
                ---
                title: Bridge opens again
                date: 2023-09-30T23:10:00+02:00
                topics: [transport]
                source: herald
                url: https://www.herald.example/city/bridge
                author: Ann Baker
                rights: excerpt
                summary: "Vans first: trams follow."
                draft: true
                id: tag:digest.example,2023-10-01:bridge-opens-again
                ---
                The bridge over the harbour""");

        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).isZero();
        assertThat(err).isEmpty();
        assertThat(Files.readString(site.resolve("site-output/2023/10/01/bridge-opens-again/index.html")))
                .contains("Bridge opens again", "https://www.herald.example/city/bridge", "Ann Baker");
    }

    @Test
    void aDryRunPrintsThePathAndTheTextAndWritesNothing() throws IOException {
        assertThat(imported(page("Bridge opens again", FACTS), "--dry-run")).isZero();
        assertThat(out).startsWith(site.resolve(DRAFT) + "\n\n---\ntitle: Bridge opens again\n").endsWith("at night.\n");
        assertThat(site.resolve("content/articles")).doesNotExist();
    }

    @Test
    void whatWasLeftOutIsListedForWhoAsks() {
        String page = page("Bridge opens again", FACTS).replace("</article>", "</article><footer><p>Subscribe to our newsletter</p></footer>");
        assertThat(imported(page, "--dry-run", "--verbose")).isZero();
        assertThat(err).containsPattern("  left out: block \\d+.*: .+: Subscribe to our newsletter\n");
        assertThat(out).doesNotContain("Subscribe");
        assertThat(imported(page, "--dry-run")).isZero();
        assertThat(err).isEmpty();
    }

    /** As the build cleans: the site's rules, and the source's for its reports alone. */
    @Test
    void theSitesCleaningRulesApplyAndThoseOfTheSource() throws IOException {
        write("content/cleaning.yaml", "signals: [{id: harbour-quiz, weight: 5, phrases: [quiz of the harbour]}]\n");
        write("content/sources.yaml", """
                - id: herald
                  name: The Herald
                  url: https://herald.example/
                  cleaning: {signals: [{id: herald-hut, weight: 5, phrases: [herald hut]}]}
                """);
        String extra = "<p>Our quiz of the harbour waits.</p><p>The herald hut is open.</p>" + STORY.replace("Wednesday", "Thursday");
        String page = page("Bridge opens again", FACTS).replace("</article>", extra + "</article>");
        assertThat(imported(page, "--dry-run", "--verbose")).isZero();
        assertThat(err).contains("meets the cleaning rule harbour-quiz", "meets the cleaning rule herald-hut");
        assertThat(out).doesNotContain("quiz of the harbour", "herald hut");
        assertThat(imported(page.replace("herald.example", "other.example"), "--dry-run", "--verbose")).isZero();
        assertThat(err).contains("harbour-quiz").doesNotContain("herald-hut");
    }

    /** The draft goes to the month in which it is made: in Yerevan it is March already. */
    @Test
    void whatThePageDoesNotSayIsLeftOutAndTheBuildAsksForIt() throws IOException {
        assertThat(imported(page("Bridge opens again", ""))).isZero();

        String path = "content/articles/2024/03/bridge-opens-again.md";
        String shown = site.resolve(path).toString();
        assertThat(err)
                .contains(shown + ": warning: the report does not say its date, which is left out", "import with --date")
                .contains(shown + ": warning: the report does not say its url", "import with --url")
                .contains(shown + ": warning: the report does not say its source");
        assertThat(read(path)).startsWith("""
                ---
                title: Bridge opens again
                rights: excerpt
                draft: true
                id: tag:digest.example,2024-03-01:bridge-opens-again
                ---
                """);
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).isEqualTo(1);
        assertThat(err).contains("the key 'date' is missing", "the key 'source' is missing", "the key 'url' is missing");
    }

    @Test
    void theEditorGoesBeforeThePage() throws IOException {
        assertThat(imported(page("Bridge opens again", FACTS), "--date", "2022-01-05", "--url",
                "https://m.herald.example/sport/9#top")).isZero();
        assertThat(read("content/articles/2022/01/bridge-opens-again.md"))
                .contains("\ndate: 2022-01-05\n", "\nurl: \"https://m.herald.example/sport/9#top\"\n", "\nsource: herald-sport\n");
    }

    @Test
    void atATerminalMissingFactsAreAskedFor() throws IOException {
        write("page.html", page("Bridge opens again", ""));
        assertThat(run("last week\n2023-09-25\nhttps://herald.example/7?fbclid=x\n", true,
                "import", site.resolve("page.html").toString(), "--site", site.toString())).isZero();
        assertThat(err).contains("Date of the report", "that is not one", "Address of the report").doesNotContain("warning");
        assertThat(read("content/articles/2023/09/bridge-opens-again.md"))
                .contains("\ndate: 2023-09-25\n", "\nurl: https://herald.example/7\n", "\nsource: herald\n");
    }

    @Test
    void aQuestionMayStayUnanswered() throws IOException {
        write("page.html", page("Bridge opens again", ""));
        assertThat(run("\n", true, "import", site.resolve("page.html").toString(), "--site", site.toString())).isZero();
        assertThat(err).contains("does not say its date", "does not say its url");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        write(DRAFT, "mine");
        assertThat(imported(page("Bridge opens again", FACTS))).isZero();
        assertThat(read(DRAFT)).isEqualTo("mine");
        assertThat(read("content/articles/2023/10/bridge-opens-again-2.md"))
                .contains("\nslug: bridge-opens-again-2\n", "\nid: tag:digest.example,2023-10-01:bridge-opens-again-2\n");
    }

    @Test
    void anEntryOfTheSameDayAndTitleElsewhereKeepsItsAddress() throws IOException {
        write("content/articles/old.md", """
                ---
                title: Bridge opens again
                date: 2023-10-01
                rights: own
                ---
                Our own words about it.
                """);
        assertThat(imported(page("Bridge opens again", FACTS))).isZero();
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).as(err).isZero();
        assertThat(site.resolve("site-output/2023/10/01/bridge-opens-again-2/index.html")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://herald.example/a           |             | source: herald
            https://www.herald.example/sport/a |             | source: herald-sport
            https://news.herald.example/a      |             | source: herald
            https://notherald.example/a        | Herald Plus | source:\\n  name: Herald Plus\\n  url: https://notherald.example/
            https://www.times.example/a        |             | source:\\n  name: times.example\\n  url: https://www.times.example/
            https://cdn.example/a              | the herald  | source: herald
            """)
    void theSourceIsTheRegisteredOneOfTheHostOrOfTheName(String url, String paper, String source) {
        String name = paper == null ? "" : "<meta property='og:site_name' content='" + paper + "'>";
        assertThat(imported(page("Bridge opens again", name), "--url", url, "--date", "2023-10-01", "--dry-run",
                "--no-add-source")).isZero();
        assertThat(out).contains("\n" + source.replace("\\n", "\n") + "\nurl: " + url);
        assertThat(err.contains("is not in content/sources.yaml")).isEqualTo(source.contains("name:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "12 monkeys", "A: b # c", "“Quoted” said & done", "- list", "'Single' and \"double\"",
        "back\\slash", "Ծով", "[x] {y}", "2023-10-01", "null"})
    void anyTitleSurvivesTheFrontMatter(String title) throws IOException {
        String escaped = title.replace("&", "&amp;").replace("\"", "&quot;");
        assertThat(imported(page("x", FACTS + "<meta property='og:title' content=\"" + escaped + "\">")
                .replace("<h1>x</h1>", "<h1>" + escaped + "</h1>").replace("<title>x<", "<title>" + escaped + "<"))).isZero();
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).as(err).isZero();
        Path written = files().get(0);
        assertThat(Files.readString(written)).contains("title: ");
        assertThat(new InventoryReader(site).read().entries()).singleElement()
                .satisfies(entry -> assertThat(entry.title()).contains(title));
    }

    @ParameterizedTest
    @CsvSource({"en, ''", "en-GB, ''", "hy, language: hy", "sr-Latn, language: sr-Latn", "nonsense-tag, ''"})
    void theLanguageIsWrittenWhereItIsAnother(String tag, String line) {
        assertThat(imported(page("Bridge opens again", FACTS).replace("<html>", "<html lang='" + tag + "'>"), "--dry-run")).isZero();
        assertThat(out.lines().filter(written -> written.startsWith("language:"))).isEqualTo(
                line.isEmpty() ? List.of() : List.of(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --topic sport           | --topic 'sport' is not a topic    | add it to content/topics.yaml
            --topic trafic          | --topic 'trafic' is not a topic   | did you mean 'traffic'?
            --date 2023-13-01       | --date '2023-13-01' is not a date | write it as
            --url herald.example/a  | is not the address of a report    | copy it from the browser
            """)
    void aWrongOptionIsSaid(String options, String message, String hint) {
        assertThat(imported(page("Bridge opens again", FACTS), options.split(" "))).isEqualTo(2);
        assertThat(err).contains(message, "hint: " + hint);
        assertThat(site.resolve("content/articles")).doesNotExist();
    }

    @Test
    void whatIsNoArticleIsSaid() throws IOException {
        assertThat(imported("<html><body></body></html>")).isEqualTo(1);
        assertThat(err).startsWith("-: error: there is no article in this");
        assertThat(imported("<?xml version='1.0'?><rss version='2.0'><channel><title>A paper</title></channel></rss>")).isEqualTo(1);
        assertThat(err).startsWith("-: error: this is a feed, not a page").contains("courant inbox add URL");
        assertThat(run("", false, "import", site.resolve("none.html").toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(err).startsWith(site.resolve("none.html") + ": error: there is no such file");
        assertThat(run("", false, "import", site.toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(err).startsWith(site + ": error: this is a folder");
    }

    @Test
    void whatTheDigestHasAlreadyIsRefusedUnlessForced() throws IOException {
        assertThat(imported(page("Bridge opens again", FACTS))).isZero();
        String twin = site.resolve(DRAFT).toString();

        assertThat(imported(page("Bridge opens again", FACTS))).isEqualTo(1);
        assertThat(err).isEqualTo("-: error: the digest has this report already: " + twin
                + " (the same address, 100 % of the shorter text)\n"
                + "  hint: look at that entry; --force imports the report all the same\n");

        assertThat(imported(page("Traffic flows in the harbour", ""), "--url", "https://wire.example/5")).isEqualTo(1);
        assertThat(err).contains(twin + " (100 % of the shorter text)");
        assertThat(files()).hasSize(1);

        assertThat(imported(page("Bridge opens again", FACTS), "--force")).isZero();
        assertThat(files()).hasSize(2);
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).as(err).isZero();
        assertThat(err).as("the build knows that it is meant").doesNotContain("again: true");
        for (Path entry : files()) {
            Files.writeString(entry, Files.readString(entry).replace("again: true\n", ""));
        }
        assertThat(run("", false, "build", "--drafts", "--site", site.toString())).as(err).isZero();
        assertThat(err).contains("again: true");
    }

    /** A draft that still misses its date is no entry to the build, and yet it is there. */
    @Test
    void aDraftWithErrorsIsKnownToo() {
        assertThat(imported(page("Bridge opens again", ""))).isZero();
        assertThat(imported(page("Traffic flows in the harbour", ""))).isEqualTo(1);
        assertThat(err).contains("bridge-opens-again.md (100 % of the shorter text)");
    }

    @Test
    void nothingIsAskedAboutWhatIsThereAlready() throws IOException {
        assertThat(imported(page("Bridge opens again", FACTS))).isZero();
        write("page.html", page("Traffic flows in the harbour", ""));
        assertThat(run("2023-09-25\n", true, "import", site.resolve("page.html").toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(err).contains("has this report already").doesNotContain("Date of the report");
    }

    @Test
    void theAddressThatIsAnsweredIsLookedForToo() throws IOException {
        write("content/articles/own.md", "---\ntitle: Own\ndate: 2023-09-25\nrights: own\nsource: herald\n"
                + "url: https://herald.example/7\n---\nIn our words.\n");
        write("page.html", page("Bridge opens again", ""));
        assertThat(run("2023-09-25\nhttps://www.herald.example/7/\n", true,
                "import", site.resolve("page.html").toString(), "--site", site.toString())).isEqualTo(1);
        assertThat(err).contains("own.md (the same address)");
    }

    @Test
    void aRegistryWithAnErrorIsMendedFirst() throws IOException {
        write("content/sources.yaml", "- {id: herald}\n");
        assertThat(imported(page("Bridge opens again", FACTS))).isEqualTo(1);
        assertThat(err).contains(site.resolve("content/sources.yaml") + ":1:", "error: the key 'name' is missing");
        assertThat(site.resolve("content/articles")).doesNotExist();
    }

    @Test
    void anErrorInAnotherEntryIsNotInTheWay() throws IOException {
        write("content/articles/wrong.md", "---\ntitel: Wrong\n---\n");
        assertThat(imported(page("Bridge opens again", FACTS))).isZero();
        assertThat(read(DRAFT)).contains(FIRST);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve("content/articles"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String page(String title, String head) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title>" + head + "</head><body><article><h1>" + title + "</h1>"
                + STORY + "</article></body></html>";
    }

    private int imported(String page, String... options) {
        return run(page, false, Stream.concat(Stream.of("import", "-", "--site", site.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private int run(String input, boolean terminal, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                stream(outBytes), stream(errBytes), terminal, false, terminal);
        int code = new Main(streams, Map.of("NO_COLOR", "1"), CLOCK).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
