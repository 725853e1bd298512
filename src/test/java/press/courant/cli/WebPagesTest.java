package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.fetch.RawServer;

/** {@code courant extract URL} and {@code courant import URL}, from a server to the draft. */
class WebPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-29T21:30:00Z"), ZoneOffset.UTC);
    private static final String FIRST = "The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.";
    private static final String STORY = "<p>" + FIRST + "</p>"
            + "<p>The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock, "
            + "with <a href='../rolls?utm_source=x'>rolls</a> for the workers.</p>"
            + "<p>Trams will not use the bridge before autumn, because the wires have to be tested at night.</p>";
    private static final String DATE = "<meta property='article:published_time' content='2023-09-25'>";
    private static final String DRAFT = "content/articles/2023/09/bridge-opens-again.md";

    @TempDir
    private Path site;

    private RawServer server;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aServerAndADigest() throws IOException {
        server = new RawServer();
        write("content/site.yaml", "{title: Digest, description: News., baseUrl: 'https://digest.example/', language: en, timeZone: UTC, excerptWords: 20}");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aPageBecomesADraftWithItsLastAddress() throws IOException {
        server.redirect("/short", 302, "/city/bridge").page("/city/bridge", page(DATE));
        assertThat(imported("/short")).isZero();
        assertThat(read(DRAFT))
                .contains("\ntitle: Bridge opens again\n", "\ndate: 2023-09-25\n", "\nurl: " + server.url("/city/bridge") + "\n",
                        "[rolls](" + server.url("/rolls") + ")", "tested at night.");
        assertThat(server.asked().get(0).header("User-Agent")).isEqualTo("Courant");
        assertThat(imported("/short")).isEqualTo(1);
        assertThat(err).contains("the digest has this report already", "the same address, 100 %");
    }

    @Test
    void thePagesOwnAddressGoesFirst() throws IOException {
        server.page("/city/bridge", page(DATE + "<link rel='canonical' href='https://herald.example/bridge'>"));
        assertThat(imported("/city/bridge?utm_source=x")).isEqualTo(1);
        server.page("/city/bridge?x", page(DATE + "<link rel='canonical' href='https://herald.example/bridge'>"));
        assertThat(imported("/city/bridge?x")).isZero();
        assertThat(read(DRAFT)).contains("\nurl: https://herald.example/bridge\n");
    }

    @Test
    void pagesAndFilesAreExtractedTogetherAndOneThatFailsStopsNone() throws IOException {
        server.page("/a", page("")).on("/b", "HTTP/1.1 403 No", "");
        write("c.html", page(""));
        String file = site.resolve("c.html").toString();
        String none = site.resolve("none.html").toString();
        assertThat(run("extract", "--format", "json", "--allow-private", server.url("/b"), server.url("/a").replace("http", "HTTP"), none, file))
                .isEqualTo(1);
        assertThat(out.lines()).hasSize(2);
        assertThat(out).contains("\"input\":\"" + server.url("/a").replace("http", "HTTP") + "\"", "\"input\":\"" + file + "\"");
        assertThat(err.lines()).contains(
                server.url("/b") + ": error: 127.0.0.1:" + server.port() + " does not give this page to programs, or to nobody (status 403)",
                "  hint: open it in the browser, save the page, and import the file with --url",
                none + ": error: no such file or folder");
    }

    @Test
    void whatIsPrivateIsFetchedOnRequestOnly() throws IOException {
        server.page("/a", page(DATE));
        assertThat(run("extract", server.url("/a"))).isEqualTo(1);
        assertThat(err).startsWith(server.url("/a") + ": error: 127.0.0.1:" + server.port()
                + " is an address of this machine or of a private network\n  hint: ").contains("--allow-private");
        assertThat(run("import", server.url("/a"), "--site", site.toString())).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html; charset=utf-8 | UTF-8 | ''",
        "text/html; charset=iso-8859-1 | UTF-8 | ''",
        "text/html; charset=utf-8 | windows-1251 | windows-1251",
        "text/html; charset=windows-1251 | windows-1251 | utf-8",
        "text/html; charset=nonsense | windows-1251 | windows-1251",
        "text/html | windows-1251 | ''",
        "text/html; charset=windows-1251 | UTF-16LE | utf-8",
        "text/plain | UTF-8 | ''",
        "application/octet-stream | UTF-8 | ''",
        "application/pdf | UTF-8 | ''",
        "image/png | UTF-8 | ''",
        "'' | UTF-8 | ''",
        "not a type | UTF-8 | ''",
    })
    void whatAServerSaysOfAPageMayBeWrong(String type, String charset, String declared) {
        String russian = "<p>Мост через гавань снова открыт для движения, три года спустя после аварии, сообщил в среду город.</p>"
                + "<p>Первым проехал фургон пекарни, водитель которого ждал у шлагбаума с пяти часов утра с булочками для рабочих.</p>";
        String html = "<!DOCTYPE html>" + (declared.isEmpty() ? "" : "<meta charset='" + declared + "'>")
                + "<title>Мост открыт</title><article><h1>Мост открыт</h1>" + russian + "</article>";
        String marked = charset.startsWith("UTF-16") ? "\uFEFF" + html : html;
        server.on("/a", "HTTP/1.1 200 OK" + (type.isEmpty() ? "" : "\nContent-Type: " + type), marked.getBytes(Charset.forName(charset)));
        assertThat(run("extract", "--format", "text", "--allow-private", server.url("/a"))).isZero();
        assertThat(out).startsWith("Мост через гавань").endsWith("для рабочих.\n");
    }

    @Test
    void aPlainTextIsReadAsOne() {
        String text = "Bridge opens again\n\n" + STORY.replaceAll("</p>", "\n\n").replaceAll("<[^>]*>", "");
        server.on("/a.html", "HTTP/1.1 200 OK\nContent-Type: text/plain", text).on("/b", "HTTP/1.1 200 OK\nContent-Type: text/html", text);
        assertThat(run("extract", "--format", "text", "--allow-private", server.url("/a.html"), server.url("/b"))).isZero();
        assertThat(out.split("\n\n")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html | %PDF-1.7 and so on | this is a PDF, not a page",
        "text/html | GIF89a and so on | this is a picture, not a page",
        "application/json | {\"a\": 1} | this is application/json, not a page",
        "text/xml | <?xml version='1.0'?><rss version='2.0'><channel/></rss> | this is a feed, not a page",
        "text/xml | <feed xmlns='http://www.w3.org/2005/Atom'></feed> | courant inbox add http://",
        "application/feed+json | {\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []} | this is a feed, not a page",
        "application/json | {\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\"} | this is a feed, not a page",
        "text/html | '' | the page is empty",
        "text/html | '  ' | the page is empty",
        "text/html | <html><body></body></html> | the page has no story: nothing can be read here",
        "text/html | <title>Cookies</title><p>We use cookies. Do you agree? | the page has no story: nothing can be read here",
        "text/html | <div id=root></div><script src=app.js></script> | no story until its scripts have run",
    })
    void whatIsNoArticleIsSaid(String type, String body, String words) {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Type: " + type, body);
        assertThat(imported("/a")).isEqualTo(1);
        assertThat(err).startsWith(server.url("/a") + ": error: ").contains(words, "\n  hint: ");
        String said = err;
        assertThat(run("extract", "--allow-private", server.url("/a"))).isEqualTo(1);
        assertThat(err).isEqualTo(said);
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": false}</script>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": \"http://schema.org/False\"}</script>",
        "<meta property='article:content_tier' content='locked'>",
    })
    void theBeginningOfAStoryForSubscribersIsNoStory(String sign) throws IOException {
        server.page("/a", page(sign));
        assertThat(imported("/a")).isEqualTo(1);
        assertThat(err).contains(": error: the page is for subscribers: ", " words of its story can be read here", "if you subscribe");
        server.page("/b", page(DATE + sign).replace("</article>", more() + "</article>"));
        assertThat(imported("/b")).isZero();
        assertThat(read(DRAFT)).contains("\naccess: paywall\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X-Robots-Tag: noindex | '' | none of its text (noindex)",
        "X-A: b | <meta name='ROBOTS' content='NOINDEX, nofollow'> | none of its text (noindex)",
        "X-A: b | <meta name='robots' content='none'> | none of its text (none)",
        "X-A: b | <meta name='courant' content='nosnippet'> | none of its text (nosnippet)",
        "X-Robots-Tag: courant: max-snippet: 0 | '' | none of its text (max-snippet: 0)",
    })
    void aPageThatIsNotToBeFoundLeavesItsFacts(String header, String meta, String words) throws IOException {
        server.on("/a", "HTTP/1.1 200 OK\n" + header, page(DATE + meta + "<meta name='description' content='Vans first.'>"));
        assertThat(imported("/a")).isZero();
        assertThat(err).contains(server.url("/a") + ": warning: the page lets programs keep " + words);
        assertThat(read(DRAFT)).contains("title: Bridge opens again").doesNotContain("harbour", "summary:", "Vans").endsWith("\n---\n\n");
        assertThat(run("extract", "--allow-private", server.url("/a"))).isZero();
        assertThat(out).contains(FIRST);
        assertThat(err).contains("warning: the page lets programs keep " + words);
    }

    @Test
    void aPageThatIsNotToBeCopiedLeavesAnExcerpt() throws IOException {
        server.page("/a", page(DATE + "<meta name='robots' content='index, noarchive, max-image-preview:large'>"));
        assertThat(imported("/a")).isZero();
        assertThat(err).contains("warning: the page lets programs keep no more than an excerpt of its text (noarchive)");
        assertThat(read(DRAFT)).contains(FIRST, "bakery van").doesNotContain("Trams");
    }

    @Test
    void aPageThatMayBeShownInPartLeavesThatPart() throws IOException {
        server.page("/a", page(DATE + "<meta name='robots' content='max-snippet:120'>"));
        assertThat(imported("/a")).isZero();
        assertThat(err).contains("at most 120 characters of its text (max-snippet:120)");
        assertThat(read(DRAFT)).contains(FIRST).doesNotContain("bakery");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X-Robots-Tag: otherbot: noindex, noarchive | <meta name='otherbot' content='noindex'>",
        "X-Robots-Tag: index, follow, max-snippet:-1, max-image-preview:large | <meta name='robots' content='all'>",
        "X-Robots-Tag: unavailable_after: 25 Jun 2010 15:00:00 PST | <meta name='robots' content=''>",
    })
    void wishesToOthersAreNotOurs(String header, String meta) throws IOException {
        server.on("/a", "HTTP/1.1 200 OK\n" + header, page(DATE + meta));
        assertThat(imported("/a")).isZero();
        assertThat(err).doesNotContain("lets programs keep");
        assertThat(read(DRAFT)).contains("Trams");
    }

    @Test
    void whoWaitsSeesWhatForAndOthersDoNot() {
        server.page("/a", page(""));
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), stream(new ByteArrayOutputStream()), stream(terminal), true, true);
        new Main(streams, Map.of(), CLOCK).run("extract", "--allow-private", server.url("/a"));
        assertThat(terminal.toString(StandardCharsets.UTF_8)).startsWith("\rFetching " + server.url("/a")).endsWith(" \r");
        assertThat(run("extract", "--allow-private", server.url("/a"))).isZero();
        assertThat(err).isEmpty();
    }

    private static String more() {
        StringBuilder text = new StringBuilder();
        for (String who : List.of("mayor", "baker", "engineer", "harbour master", "tram driver", "ferry pilot")) {
            text.append("<p>The ").append(who).append(" said that the work had taken a year longer than the council was told, because steel "
                    + "for the ").append(who).append("’s part of it came late from the mill, and that nobody was to blame.</p>");
        }
        return text.toString();
    }

    private static String page(String head) {
        return "<!DOCTYPE html><html><head><title>Bridge opens again</title>" + head
                + "</head><body><article><h1>Bridge opens again</h1>" + STORY + "</article></body></html>";
    }

    private int imported(String path) {
        return run("import", "--allow-private", server.url(path), "--site", site.toString());
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), stream(outBytes), stream(errBytes), false, false);
        int code = new Main(streams, Map.of(), CLOCK).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String read(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
