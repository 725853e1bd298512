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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.fetch.RawServer;

/** {@code courant inbox}, from the feeds of a local server to drafts. */
class InboxCommandTest {
    private static final Instant NOW = Instant.parse("2023-09-26T12:00:00Z");
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml";
    private static final String BRIDGE = item("The bridge over the harbour opens again", "https://herald.example/bridge", "Tue, 26 Sep 2023 08:00:00 GMT");
    private static final String TRAM = item("Trams will follow in autumn, says council", "https://herald.example/tram", "Mon, 25 Sep 2023 08:00:00 GMT");

    @TempDir
    private Path site;

    private RawServer server;
    private Instant now = NOW;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aDigest() throws IOException {
        server = new RawServer();
        write("content/site.yaml", """
                title: Digest
                description: News.
                baseUrl: https://digest.example/daily/
                language: en
                timeZone: Asia/Yerevan
                """);
        write("content/sources.yaml", "- {id: herald, name: The Herald, url: \"https://herald.example/\"}\n");
        server.on("/herald", OK + "\nETag: \"one\"", rss("The Herald", BRIDGE + TRAM));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aFeedIsAddedListedDroppedAndKept() throws IOException {
        assertThat(inbox("add", server.url("/herald"))).as(err).isZero();
        assertThat(out).isEqualTo("Added the-herald  " + server.url("/herald") + "\n");
        assertThat(read("content/feeds.yaml"))
                .isEqualTo("- id: the-herald\n  name: The Herald\n  url: " + server.url("/herald") + "\n");

        assertThat(inbox()).as(err).isZero();
        assertThat(err).isEmpty();
        assertThat(out).isEqualTo("""
                1  The bridge over the harbour opens again
                   2023-09-26 12:00, The Herald
                   https://herald.example/bridge
                2  Trams will follow in autumn, says council
                   2023-09-25 12:00, The Herald
                   https://herald.example/tram

                2 new. Next: courant inbox keep N…, or drop N…
                """);
        assertThat(read("content/inbox.yaml")).contains("""
                items:
                - number: 1
                  is: new
                  title: The bridge over the harbour opens again
                  date: 2023-09-26T08:00:00Z
                  found: 2023-09-26
                  in:
                  - feed: the-herald
                    url: https://herald.example/bridge
                """);

        String before = read("content/inbox.yaml");
        assertThat(inbox("drop", "2")).isZero();
        assertThat(read("content/inbox.yaml")).isEqualTo(before.replace("2\n  is: new", "2\n  is: dropped"));
        assertThat(inbox()).isZero();
        assertThat(out).contains("The bridge").doesNotContain("Trams");

        assertThat(inbox("keep", "1", "--from-feed")).as(err).isZero();
        assertThat(read("content/articles/2023/09/the-bridge-over-the-harbour-opens-again.md"))
                .contains("\ndate: 2023-09-26T08:00:00Z\n", "\nsource: herald\n", "\nurl: https://herald.example/bridge\n", "\ndraft: true\n");
        assertThat(inbox()).isZero();
        assertThat(out).isEqualTo("Nothing new\n");
        assertThat(inbox("--all", "--offline")).isZero();
        assertThat(out).contains("opens again  [kept]", "says council  [dropped]");

        assertThat(run("build", "--drafts", "--site", site.toString())).as(err).isZero();
        assertThat(err).doesNotContain("inbox.yaml", "feeds.yaml");
    }

    @Test
    void aPageIsKeptAsImportDoesAndTheFeedSaysWhatThePageLacks() throws IOException {
        String story = "<p>The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.</p>"
                + "<p>The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock.</p>"
                + "<p>Trams will not use the bridge before autumn, because the wires have to be tested at night.</p>";
        server.page("/report", "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>" + story + "</article></body></html>");
        server.on("/local", OK, rss("Local", item("Bridge opens", server.url("/report"), "Mon, 25 Sep 2023 08:00:00 GMT")
                + item("Not there", server.url("/missing"), "Mon, 25 Sep 2023 07:00:00 GMT")));
        inbox("add", server.url("/local"));
        inbox();
        assertThat(inbox("keep", "1", "--allow-private")).as(err).isZero();
        assertThat(read("content/articles/2023/09/bridge-opens.md")).contains("\ndate: 2023-09-25T08:00:00Z\n", "a bakery van");
        assertThat(inbox("keep", "2", "--allow-private")).isEqualTo(1);
        assertThat(err).contains("has no such page", "2 stays in the inbox", "keep 2 --from-feed");
        assertThat(inbox("keep", "1")).isEqualTo(1);
        assertThat(err).contains("1 was kept already");
    }

    @Test
    void theSameReportOfTwoFeedsIsOneItem() throws IOException {
        server.on("/wire", OK, rss("The Wire", item("The Bridge Over the Harbour Opens Again!", "https://wire.example/77", "Tue, 26 Sep 2023 09:00:00 GMT")
                + item("Trams", "http://www.herald.example/tram/?utm_source=wire", "Mon, 25 Sep 2023 09:00:00 GMT")));
        inbox("add", server.url("/herald"), server.url("/wire"));
        assertThat(inbox()).as(err).isZero();
        assertThat(out).contains("The Herald and The Wire").contains("2 new.");
        assertThat(out.lines().filter(line -> line.contains("The Herald and The Wire"))).hasSize(2);
    }

    @Test
    void whatTheDigestHasIsNotListed() throws IOException {
        write("content/articles/own.md", "---\ntitle: Own\ndate: 2023-09-25\nrights: own\nsource: herald\n"
                + "url: https://herald.example/tram/\n---\nIn our words.\n");
        inbox("add", server.url("/herald"));
        assertThat(inbox()).as(err).isZero();
        assertThat(out).doesNotContain("Trams").contains("1 new; the digest has 1 more already.");
        assertThat(inbox("--all", "--offline")).isZero();
        assertThat(out).contains("[in the digest: content/articles/own.md]");
    }

    /** The paper has moved its report, or another one has it: only the title tells. */
    @Test
    void aTitleOfTheDigestAtAnotherAddressIsNotListed() throws IOException {
        write("content/articles/own.md", "---\ntitle: \"Trams will follow in autumn, says council\"\ndate: 2023-09-24\nrights: own\n"
                + "source: herald\nurl: https://herald.example/moved\n---\nIn our words.\n");
        write("content/articles/old.md", "---\ntitle: The bridge over the harbour opens again\ndate: 2022-09-24\nrights: own\n"
                + "source: herald\nurl: https://herald.example/old\n---\nIn our words.\n");
        inbox("add", server.url("/herald"));
        assertThat(inbox()).as(err).isZero();
        assertThat(out).contains("The bridge").doesNotContain("Trams").contains("1 new; the digest has 1 more already.");
    }

    @Test
    void aFeedThatGivesOneMomentToTwoAddressesTellsOfOneReport() throws IOException {
        server.on("/twice", OK, rss("Twice", BRIDGE + BRIDGE.replace("/bridge", "/bridge-2") + TRAM
                + TRAM.replace("/tram", "/tram-2").replace("08:00", "09:00")));
        inbox("add", server.url("/twice"));
        assertThat(inbox()).as(err).isZero();
        assertThat(out).contains("3 new.").doesNotContain("bridge-2").contains("tram-2");
    }

    @Test
    void theListIsPrintedForOtherPrograms() throws IOException {
        inbox("add", server.url("/herald"));
        server.redirect("/moved", 301, "/herald");
        write("content/feeds.yaml", read("content/feeds.yaml").replace("/herald", "/moved"));
        assertThat(inbox("--format", "json")).as(err).isZero();
        assertThat(out.lines()).hasSize(2).first().isEqualTo("{\"number\":1,\"state\":\"new\","
                + "\"title\":\"The bridge over the harbour opens again\",\"date\":\"2023-09-26T08:00:00Z\",\"author\":null,"
                + "\"summary\":null,\"url\":\"https://herald.example/bridge\",\"found\":\"2023-09-26\",\"entry\":null,"
                + "\"feeds\":[{\"id\":\"the-herald\",\"name\":\"The Herald\"}]}");
        assertThat(err).contains("the-herald has moved for good to");
        inbox("drop", "1");
        assertThat(inbox("--format", "json", "--all", "--offline")).isZero();
        assertThat(out.lines()).hasSize(2).first().asString().contains("\"state\":\"dropped\"");
    }

    @Test
    void theFeedsArePrintedAsAListThatIsReadAgain() throws IOException {
        write("content/feeds.yaml", "- {id: a, name: \"A & B \\\"C\\\"\", url: \"https://a.example/feed?x=1&y=2\"}\n"
                + "- {id: hy, name: Լուրեր, url: \"https://hy.example/\"}\n");
        assertThat(inbox("feeds", "--opml")).as(err).isZero();
        assertThat(out).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n"
                + "<head><title>Digest</title></head>\n").endsWith("</opml>\n");
        write("list.opml", out);
        assertThat(inbox("add", site.resolve("list.opml").toString())).isZero();
        assertThat(out).contains("There already: a", "There already: hy");
        Files.delete(site.resolve("content/feeds.yaml"));
        inbox("add", site.resolve("list.opml").toString());
        assertThat(read("content/feeds.yaml")).contains("name: \"A & B \\\"C\\\"\"", "url: https://a.example/feed?x=1&y=2", "name: Լուրեր");
    }

    @Test
    void titlesAreInColourWhereThatIsWanted() throws IOException {
        inbox("add", server.url("/herald"));
        assertThat(inbox("--color", "always")).as(err).isZero();
        assertThat(out).contains("1  \u001B[1mThe bridge over the harbour opens again\u001B[0m\n   2023-09-26 12:00, The Herald\n");
    }

    @Test
    void anUnchangedFeedIsNotSentAgainAndWritesNothing() throws IOException {
        server.on("/etag", (asked, stream) -> {
            boolean known = asked.header("If-None-Match").equals("\"one\"") && asked.header("If-Modified-Since").equals("Mon, 25 Sep 2023 08:00:00 GMT");
            byte[] body = known ? new byte[0] : rss("Tagged", BRIDGE).getBytes(StandardCharsets.UTF_8);
            stream.write(RawServer.head((known ? "HTTP/1.1 304 Not Modified" : OK) + "\nETag: \"one\"\nLast-Modified: Mon, 25 Sep 2023 08:00:00 GMT\n"
                    + "Content-Length: " + body.length));
            stream.write(body);
        });
        inbox("add", server.url("/etag"));
        inbox();
        String before = read("content/inbox.yaml");
        assertThat(inbox()).as(err).isZero();
        assertThat(out).contains("1 new.");
        assertThat(read("content/inbox.yaml")).isEqualTo(before);
        assertThat(server.asked().get(2).header("If-None-Match")).isEqualTo("\"one\"");
    }

    @Test
    void aFailureIsOneLineAndTheOthersGoOn() throws IOException {
        server.on("/gone", "HTTP/1.1 410 Gone", "");
        server.on("/busy", "HTTP/1.1 429 Too Many Requests\nRetry-After: 3600", "");
        write("content/feeds.yaml", "# mine\n- {id: gone, url: \"" + server.url("/gone") + "\"}\n- {id: busy, url: \"" + server.url("/busy")
                + "\"}\n- {id: herald, url: \"" + server.url("/herald") + "\"}\n");
        assertThat(inbox()).isZero();
        assertThat(out).contains("2 new.");
        assertThat(err).contains("warning: gone: ", "courant inbox remove gone", "warning: busy: ", "429");

        int asked = server.asked().size();
        assertThat(inbox()).isZero();
        assertThat(err).contains("busy: was not asked: its server wants to be left alone until 2023-09-26 17:00\n");
        assertThat(server.asked()).hasSize(asked + 2);
        now = NOW.plus(Duration.ofHours(2));
        inbox();
        assertThat(server.asked()).hasSize(asked + 5);
    }

    @Test
    void aFeedThatHasMovedForGoodGetsItsNewAddress() throws IOException {
        server.redirect("/old", 301, "/herald");
        write("content/feeds.yaml", "# mine\n- id: herald   # the best\n  url: " + server.url("/old") + "   # old\n  name: Herald\n");
        assertThat(inbox()).as(err).isZero();
        assertThat(out).contains("herald has moved for good to " + server.url("/herald"));
        assertThat(read("content/feeds.yaml"))
                .isEqualTo("# mine\n- id: herald   # the best\n  url: " + server.url("/herald") + "   # old\n  name: Herald\n");
    }

    @Test
    void aPageNamesItsFeedAndAListItsFeeds() throws IOException {
        server.page("/", "<html><head><link rel='alternate' type='application/rss+xml' href='/comments' title='Comments'>"
                + "<link rel='alternate' type='application/rss+xml' href='herald'></head><body>Hello</body></html>");
        assertThat(inbox("add", server.url("/"))).as(err).isZero();
        assertThat(out).contains("This is a web page. Its feed is " + server.url("/herald"), "another one: courant inbox add " + server.url("/comments"));

        write("list.opml", "<?xml version='1.0'?><opml version='1.0'><body><outline text='Group'><outline text='A &amp; B' type='rss' "
                + "xmlUrl='https://a.example/feed'/><outline text='Nested'><outline text='Again' xmlURL='https://a.example/feed'/>"
                + "<outline title='C' xmlUrl='https://c.example/feed'/></outline></outline><outline text='No feed'/></body></opml>");
        assertThat(inbox("add", site.resolve("list.opml").toString())).as(err).isZero();
        assertThat(out).isEqualTo("Added a-b  https://a.example/feed\nAdded c  https://c.example/feed\n");
        assertThat(inbox("feeds")).isZero();
        assertThat(out).contains("the-herald  The Herald  ", "a-b  A & B  ");

        write("content/feeds.yaml", "# Mine, all mine\n" + read("content/feeds.yaml"));
        assertThat(inbox("remove", "a-b")).as(err).isZero();
        assertThat(read("content/feeds.yaml")).startsWith("# Mine, all mine\n- id: the-herald\n").contains("- id: c\n").doesNotContain("a.example");
    }

    /** A feed that is empty for a day and then as before brings nothing back. */
    @Test
    void whatWasDroppedDoesNotComeBackAndIsForgottenInTheEnd() throws IOException {
        inbox("add", server.url("/herald"));
        inbox();
        inbox("drop", "1-2");
        server.on("/herald", OK, rss("The Herald", ""));
        inbox();
        assertThat(read("content/inbox.yaml")).contains("gone: 2023-09-26");
        server.on("/herald", OK, rss("The Herald", BRIDGE + TRAM));
        inbox();
        assertThat(out).isEqualTo("Nothing new\n");
        assertThat(read("content/inbox.yaml")).doesNotContain("gone:");
        server.on("/herald", OK, rss("The Herald", ""));
        inbox();
        now = NOW.plus(Duration.ofDays(40));
        inbox();
        assertThat(read("content/inbox.yaml")).doesNotContain("items:");
    }

    @Test
    void aHostileFeedWritesNothingToTheTerminal() throws IOException {
        server.on("/evil", OK, rss("Evil\u001B]0;owned\u0007", item("Title\u001B[2J \u202Egnp.exe", "https://evil.example/1", "soon")));
        assertThat(inbox("add", server.url("/evil"))).as(err).isZero();
        assertThat(inbox()).as(err).isZero();
        assertThat(out + err + read("content/inbox.yaml") + read("content/feeds.yaml"))
                .contains("Title[2J gnp.exe").doesNotContain("\u001B", "\u0007", "\u202E");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keep 99          | there is no new report 99 in the inbox    | lists the numbers
            drop x           | is not the number of a report             | such as 3 5-7
            drop             | say what to drop                          | --older DAYS
            remove nothing   | there is no feed 'nothing'                | courant inbox feeds
            --feed nothing   | there is no feed 'nothing'                | courant inbox feeds
            add missing.opml | there is no file missing.opml             | name an OPML file
            """)
    void aWrongCommandLineIsSaid(String words, String message, String hint) throws IOException {
        assertThat(inbox(words.split(" "))).isEqualTo(2);
        assertThat(err).contains(message).contains(hint);
    }

    @Test
    void whatIsNoFeedIsSaid() throws IOException {
        server.page("/page", "<html><body>No feed</body></html>").on("/svg", OK, "<svg/>");
        assertThat(inbox("add", server.url("/page"))).isEqualTo(1);
        assertThat(err).contains("this is a web page, and it names no feed");
        assertThat(inbox("add", server.url("/svg"))).isEqualTo(1);
        assertThat(err).contains("this is not a feed");
        assertThat(site.resolve("content/feeds.yaml")).doesNotExist();
    }

    @Test
    void theSiteMayBeNamedBeforeTheSubcommand() throws IOException {
        write("content/feeds.yaml", "- id: paper\n  url: https://paper.example/feed.xml\n");

        assertThat(run("inbox", "--site", site.toString(), "feeds")).as(err).isZero();
        assertThat(out).contains("https://paper.example/feed.xml");
    }

    @Test
    void aFileWithAMistakeIsNotOverwritten() throws IOException {
        inbox("add", server.url("/herald"));
        write("content/inbox.yaml", "items:\n- numbr: 1\n");
        assertThat(inbox()).isEqualTo(1);
        assertThat(err).contains("content/inbox.yaml:2:3: error: unknown key 'numbr'");
        assertThat(read("content/inbox.yaml")).isEqualTo("items:\n- numbr: 1\n");
    }

    private static String rss(String title, String items) {
        return "<rss version=\"2.0\"><channel><title>" + title + "</title>" + items + "</channel></rss>";
    }

    private static String item(String title, String url, String date) {
        return "<item><title>" + title + "</title><link>" + url + "</link><pubDate>" + date + "</pubDate></item>";
    }

    /** Fetches from this machine where a command fetches at all. */
    private int inbox(String... words) {
        boolean fetches = words.length == 0 || words[0].equals("add") || words[0].startsWith("--");
        return run(Stream.of(Stream.of("inbox"), Stream.of(words), Stream.of("--site", site.toString()),
                fetches ? Stream.of("--allow-private") : Stream.<String>of()).flatMap(all -> all).toArray(String[]::new));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), stream(outBytes), stream(errBytes), false, false);
        int code = new Main(streams, Map.of("NO_COLOR", "1"), Clock.fixed(now, ZoneOffset.UTC)).run(arguments);
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
