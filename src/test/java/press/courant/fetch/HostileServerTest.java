package press.courant.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from servers that lie, dawdle, flood, break off and send elsewhere. */
class HostileServerTest {
    private static final int MOST = 100_000;
    private static final Limits TIGHT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30), MOST);
    private static final Limits IMPATIENT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1), MOST);
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";

    private RawServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anAnswerThatDripsEndlesslyTakesTooLong() {
        server.on("/a", (asked, out) -> drip(out, RawServer.head(OK), 50));
        assertThat(failure("/a", IMPATIENT)).hasMessageContaining("took longer than 1 second");
    }

    @Test
    void headersThatDripEndlesslyTakeTooLong() {
        server.on("/a", (asked, out) -> drip(out, "HTTP/1.1 200 OK\r\nA: ".getBytes(StandardCharsets.US_ASCII), 50));
        assertThat(failure("/a", IMPATIENT)).hasMessageContaining("took longer than 1 second");
    }

    @Test
    void aSilentServerIsNotWaitedFor() {
        server.on("/a", (asked, out) -> Thread.sleep(60_000));
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(60), MOST);
        assertThat(failure("/a", limits)).hasMessageContaining("said nothing for 1 second");
    }

    @Test
    void aFloodIsCut() {
        server.on("/a", (asked, out) -> flood(out, RawServer.head(OK)));
        assertThat(failure("/a")).hasMessage("this is more than 0 MB of text/html");
    }

    @Test
    void aFloodOfARefusalIsNotRead() {
        server.on("/a", (asked, out) -> flood(out, RawServer.head("HTTP/1.1 403 No")));
        assertThat(failure("/a").status()).hasValue(403);
    }

    @Test
    void aFloodOfARedirectIsNotRead() throws IOException {
        server.on("/a", (asked, out) -> flood(out, RawServer.head("HTTP/1.1 302 Found\nLocation: /b"))).page("/b", "x");
        assertThat(fetched("/a").url()).isEqualTo(server.url("/b"));
    }

    @Test
    void aLengthThatIsTooMuchIsNotWaitedFor() {
        server.on("/a", (asked, out) -> out.write(RawServer.head("HTTP/1.1 200 OK\nContent-Type: video/mp4\nContent-Length: 99999999999")));
        assertThat(failure("/a")).hasMessage("this is more than 0 MB of video/mp4");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        server.on("/a", OK + "\nContent-Encoding: gzip", gzip(new byte[50_000_000]));
        assertThat(failure("/a")).hasMessageContaining("more than");
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "'', true", "identity, true", "gzip, false", "'', false", "x-gzip, true", "utf-8, false"})
    void theBytesSayWhetherTheyArePacked(String header, boolean packed) throws IOException {
        byte[] page = "<p>Hello".getBytes(StandardCharsets.UTF_8);
        server.on("/a", OK + (header.isEmpty() ? "" : "\nContent-Encoding: " + header), packed ? gzip(page) : page);
        assertThat(fetched("/a").body()).isEqualTo(page);
    }

    @Test
    void aPackingThatNobodyAskedForIsSaid() {
        server.on("/a", OK + "\nContent-Encoding: br", "??");
        assertThat(failure("/a")).hasMessageContaining("not asked for: br");
    }

    @Test
    void packedDataThatBreaksOffIsSaid() throws IOException {
        byte[] whole = gzip("<p>Hello, and all the rest of it".getBytes(StandardCharsets.UTF_8));
        server.on("/a", OK, Arrays.copyOf(whole, whole.length - 12));
        assertThat(failure("/a")).hasMessageContaining("damaged gzip data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HTTP/1.1 200 OK\\nContent-Length: 1000 | <p>Half of | broke off before the page was complete",
        "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked | 8\\r\\n<p>Half o\\r\\n | broke off before the page was complete",
        "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked | no number at all | broke off before the page was complete",
        "HTTP/9.9 200 OK | . | is not HTTP",
        "SSH-2.0-OpenSSH_9.0 | . | without an answer in HTTP",
    })
    void whatIsNotWholeIsNoPage(String head, String body, String words) {
        server.on("/a", (asked, out) -> {
            out.write(RawServer.head(head.replace("\\n", "\n")));
            out.write(body.replace("\\r\\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        });
        assertThat(failure("/a")).hasMessageContaining(words);
    }

    @Test
    void aConnectionClosedWithoutAWordIsSaid() {
        server.on("/a", (asked, out) -> { });
        assertThat(failure("/a")).hasMessageContaining("without an answer");
    }

    @Test
    void aShortLengthIsBelieved() throws IOException {
        server.on("/a", (asked, out) -> {
            out.write(RawServer.head(OK + "\nContent-Length: 3"));
            out.write("<p>Hello".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(fetched("/a").body()).isEqualTo("<p>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hugeHeadersAreNotRead() {
        server.on("/long", OK + "\nA: " + "a".repeat(200_000), "x");
        server.on("/many", OK + "\nA: a".repeat(2_000), "x");
        server.on("/endless", (asked, out) -> flood(out, "HTTP/1.1 200 OK\r\nA: ".getBytes(StandardCharsets.US_ASCII)));
        assertThat(failure("/long")).hasMessageContaining("headers that are too large");
        assertThat(failure("/many")).hasMessageContaining("headers that are too large");
        assertThat(failure("/endless")).hasMessageContaining("headers that are too large");
    }

    @Test
    void oddHeadersDoNotMatter() throws IOException {
        server.on("/a", "HTTP/1.1 200\nContent-Type: nonsense;;charset=\nETag:\nX-Robots-Tag:\nRetry-After: never", "x");
        assertThat(fetched("/a").validators().etag()).isEmpty();
        server.on("/b", "HTTP/1.0 200 OK\nContent-Type: ", "x");
        assertThat(fetched("/b").mediaType()).isEmpty();
    }

    @Test
    void aRedirectInACircleIsFound() {
        server.redirect("/a", 302, "/b").redirect("/b", 302, "/c").redirect("/c", 302, "/b");
        assertThat(failure("/a")).hasMessage("redirects lead in a circle back to " + server.url("/b"));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void redirectsComeToAnEnd() {
        for (int i = 0; i < 20; i++) {
            server.redirect("/" + i, 302, "/" + (i + 1));
        }
        assertThat(failure("/0")).hasMessageContaining("redirects more than 10 times");
        assertThat(server.asked()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, is not on the web",
        "FILE:/etc/passwd, is not on the web",
        "'javascript:alert(1)', is not on the web",
        "'data:text/html,x', is not on the web",
        "http://user:password@paper.example/, has a user name in it",
        "//user@paper.example/, has a user name in it",
        "http://, is not an address",
    })
    void aRedirectLeadsNowhereButToTheWeb(String location, String words) {
        server.redirect("/a", 302, location);
        assertThat(failure("/a")).hasMessageStartingWith("127.0.0.1:" + server.port() + " redirects to what is not followed: ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "127.1"})
    void whatIsPrivateIsNotReached(String host) {
        server.page("/a", "secret");
        try (Fetcher fetcher = new Fetcher("Courant/test", Reach.PUBLIC, TIGHT)) {
            FetchException failure = failure(fetcher, "http://" + host + ":" + server.port() + "/a");
            assertThat(failure).hasMessageContaining("an address of this machine or of a private network");
            assertThat(failure.hint()).contains("--allow-private");
        }
        assertThat(server.asked()).isEmpty();
    }

    /** Here 127.0.0.2 is all of the web. */
    @Test
    void aRedirectToWhatIsPrivateIsNotFollowed() throws IOException {
        try (RawServer web = web(); Fetcher fetcher = fetcher(SystemDefaultDnsResolver.INSTANCE)) {
            web.redirect("/a", 302, server.url("/secret"));
            assertThat(failure(fetcher, "http://127.0.0.2:" + web.port() + "/a"))
                    .hasMessageContaining("an address of this machine");
            assertThat(web.asked()).hasSize(1);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aNameThatLeadsElsewhereTheSecondTimeReachesNothing() throws IOException {
        Queue<String> answers = new ArrayDeque<>(Arrays.asList("127.0.0.2", "127.0.0.1"));
        try (RawServer web = web(); Fetcher fetcher = fetcher(names(host -> answers.remove()))) {
            web.redirect("/a", 302, "/b");
            assertThat(failure(fetcher, "http://paper.example:" + web.port() + "/a"))
                    .hasMessageContaining("paper.example:" + web.port() + " is 127.0.0.1, an address of this machine");
            assertThat(web.asked()).hasSize(1);
            assertThat(answers).isEmpty();
        }
    }

    @Test
    void ofSeveralAddressesThePublicOnesAreTried() throws IOException {
        DnsResolver both = names(host -> "127.0.0.1,127.0.0.2");
        try (RawServer web = web(); Fetcher fetcher = fetcher(both)) {
            web.page("/a", "x");
            assertThat(fetcher.fetch(Query.page("http://paper.example:" + web.port() + "/a")).body()).isNotEmpty();
        }
    }

    @Test
    void aNameThatIsNotThereIsSaid() {
        DnsResolver none = names(host -> {
            throw new UnknownHostException(host);
        });
        try (Fetcher fetcher = fetcher(none)) {
            assertThat(failure(fetcher, "https://paper.example/a")).hasMessage("there is no host paper.example");
        }
    }

    @Test
    void aLookUpThatTakesForeverEndsInTime() {
        DnsResolver slow = names(host -> {
            sleep(60_000);
            return "127.0.0.1";
        });
        try (Fetcher fetcher = new Fetcher("Courant/test", address -> true, IMPATIENT, slow)) {
            assertThat(failure(fetcher, "https://paper.example/a")).hasMessageContaining("took longer than 1 second");
        }
    }

    @Test
    void aClosedPortIsSaid() throws IOException {
        String url = server.url("/a");
        server.close();
        try (Fetcher fetcher = new Fetcher("Courant/test", Reach.PRIVATE_TOO, TIGHT)) {
            assertThat(failure(fetcher, url)).hasMessageContaining("refuses the connection");
        }
    }

    /** A server that the fetcher of the tests above takes for one of the web. */
    private static RawServer web() throws IOException {
        return new RawServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2")));
    }

    private static Fetcher fetcher(DnsResolver names) {
        return new Fetcher("Courant/test", address -> address.getHostAddress().equals("127.0.0.2"), TIGHT, names);
    }

    private interface Names {
        /** Addresses with commas between them. */
        String of(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                String[] literals = names.of(host).split(",");
                InetAddress[] addresses = new InetAddress[literals.length];
                for (int i = 0; i < literals.length; i++) {
                    addresses[i] = InetAddress.getByName(literals[i]);
                }
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private Answer fetched(String path) throws IOException {
        try (Fetcher fetcher = new Fetcher("Courant/test", Reach.PRIVATE_TOO, TIGHT)) {
            return fetcher.fetch(Query.page(server.url(path)));
        }
    }

    private FetchException failure(String path) {
        return failure(path, TIGHT);
    }

    private FetchException failure(String path, Limits limits) {
        try (Fetcher fetcher = new Fetcher("Courant/test", Reach.PRIVATE_TOO, limits)) {
            return failure(fetcher, server.url(path));
        }
    }

    private static FetchException failure(Fetcher fetcher, String url) {
        FetchException failure = catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Query.page(url)));
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.hint()).isNotBlank();
        return failure;
    }

    private static void drip(OutputStream out, byte[] head, int pause) throws IOException, InterruptedException {
        out.write(head);
        while (true) {
            out.write('a');
            out.flush();
            Thread.sleep(pause);
        }
    }

    private static void flood(OutputStream out, byte[] head) throws IOException {
        out.write(head);
        byte[] wave = "a".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(wave);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }
}
