package press.courant.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a server that does what it should. */
class FetcherTest {
    private final Fetcher fetcher = new Fetcher("Courant/test", Reach.PRIVATE_TOO, Limits.USUAL);
    private RawServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void aPageComesWithWhatTheServerSaysOfIt() throws IOException {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Type: TEXT/HTML; charset=\"koi8-r\"\nETag: W/\"1\"\n"
                + "Last-Modified: Mon, 01 Jan 2024 00:00:00 GMT\nX-Robots-Tag: noarchive\nX-Robots-Tag: otherbot: none", "<p>Hello");
        Answer answer = fetcher.fetch(Query.page(server.url("/a#part")));
        assertThat(text(answer)).isEqualTo("<p>Hello");
        assertThat(answer.url()).isEqualTo(server.url("/a"));
        assertThat(answer.mediaType()).contains("text/html");
        assertThat(answer.charset()).contains("koi8-r");
        assertThat(answer.validators())
                .isEqualTo(new Validators(Optional.of("W/\"1\""), Optional.of("Mon, 01 Jan 2024 00:00:00 GMT")));
        assertThat(answer.robots()).containsExactly("noarchive", "otherbot: none");
        assertThat(answer.isUnchanged()).isFalse();
    }

    @Test
    void theServerLearnsWhoAsks() throws IOException {
        server.page("/a?b=%C3%A9%20c", "x");
        fetcher.fetch(Query.page("HTTP://127.0.0.1:" + server.port() + "/a?b=é c"));
        RawServer.Asked asked = server.asked().get(0);
        assertThat(asked.line()).isEqualTo("GET /a?b=%C3%A9%20c HTTP/1.1");
        assertThat(asked.header("Host")).isEqualTo("127.0.0.1:" + server.port());
        assertThat(asked.header("User-Agent")).isEqualTo("Courant/test");
        assertThat(asked.header("Accept")).startsWith("text/html");
        assertThat(asked.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(asked.header("Upgrade") + asked.header("Cookie") + asked.header("Referer")).isEmpty();
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() throws IOException {
        server.on("/feed", (asked, out) -> {
            boolean known = asked.header("If-None-Match").equals("\"1\"") && asked.header("If-Modified-Since").equals("yesterday");
            out.write(RawServer.head(known ? "HTTP/1.1 304 Not Modified\nETag: \"1\"" : "HTTP/1.1 200 OK\nETag: \"1\"\nContent-Length: 1"));
            out.write(known ? new byte[0] : new byte[] {'x'});
        });
        assertThat(fetcher.fetch(Query.feed(server.url("/feed"), Validators.NONE)).isUnchanged()).isFalse();
        Answer second = fetcher.fetch(
                Query.feed(server.url("/feed"), new Validators(Optional.of("\"1\""), Optional.of("yesterday"))));
        assertThat(second.isUnchanged()).isTrue();
        assertThat(second.body()).isEmpty();
        assertThat(second.validators().etag()).contains("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/to, /to",
        "to, /in/to",
        "../to, /to",
        "?page=2, /in/from?page=2",
        "'', /in/from",
        "/a b|c, /a%20b%7Cc",
        "/prix-élevé, /prix-%C3%A9lev%C3%A9",
        "/100%, /100%25",
        "/to#part, /to",
        "'  /to  ', /to",
    })
    void redirectsAreRelativeToWhereTheyStand(String location, String path) throws IOException {
        server.on(path, "HTTP/1.1 200 OK", "there");
        server.on("/in/from", (asked, out) -> out.write(RawServer.head(asked.header("Cookie").isEmpty()
                ? "HTTP/1.1 302 Found\nContent-Length: 0\nSet-Cookie: been=here\nLocation: " + (location.isEmpty() ? "/in/from" : location)
                : "HTTP/1.1 200 OK\nContent-Length: 0")));
        assertThat(fetcher.fetch(Query.page(server.url("/in/from"))).url()).isEqualTo(server.url(path));
    }

    @Test
    void whatMovedForGoodIsKnownByItsNewAddressTheNextTime() throws IOException {
        server.redirect("/1", 301, "/2").redirect("/2", 308, "/3").redirect("/3", 302, "/4").redirect("/4", 301, "/5")
                .page("/5", "x");
        Answer answer = fetcher.fetch(Query.page(server.url("/1")));
        assertThat(answer.url()).isEqualTo(server.url("/5"));
        assertThat(answer.permanentUrl()).isEqualTo(server.url("/3"));
    }

    @Test
    void cookiesLastAsLongAsOneFetch() throws IOException {
        server.on("/wall", (asked, out) -> out.write(asked.header("Cookie").contains("consent=1")
                ? RawServer.head("HTTP/1.1 200 OK\nContent-Length: 0")
                : RawServer.head("HTTP/1.1 302 Found\nSet-Cookie: consent=1; Path=/\nLocation: /wall\nContent-Length: 0")));
        fetcher.fetch(Query.page(server.url("/wall")));
        fetcher.fetch(Query.page(server.url("/wall")));
        assertThat(server.asked()).extracting(asked -> asked.header("Cookie")).containsExactly("", "consent=1", "", "consent=1");
    }

    @Test
    void connectionsAreGivenBack() throws IOException {
        server.page("/a", "x");
        for (int i = 0; i < 40; i++) {
            assertThat(text(fetcher.fetch(Query.page(server.url("/a"))))).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401 | asks for a password",
        "402 | to subscribers only",
        "403 | does not give this page to programs",
        "404 | has no such page",
        "410 | is gone",
        "429 | had too many requests",
        "451 | for legal reasons",
        "500 | has a fault",
        "503 | has a fault",
        "300 | does not show this page",
        "999 | does not show this page",
    })
    void aRefusalIsSaidInWords(int status, String words) {
        server.on("/a", "HTTP/1.1 " + status + " No", "<h1>Nothing to see</h1>");
        FetchException failure = failure("/a");
        assertThat(failure).hasMessageContaining("127.0.0.1").hasMessageContaining(words)
                .hasMessageContaining("status " + status);
        assertThat(failure.status()).hasValue(status);
        assertThat(failure.hint()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Retry-After: 120 | 120 | in 2 minutes",
        "Retry-After: 1 | 1 | in 1 second",
        "Retry-After: 7300 | 7300 | in 3 hours",
        "Date: Mon, 01 Jan 2024 00:00:00 GMT\\nRetry-After: Mon, 01 Jan 2024 00:01:00 GMT | 60 | in 1 minute",
        "Retry-After: tomorrow | 0 | later",
        "Retry-After: -5 | 0 | later",
        "Date: Mon, 01 Jan 2024 00:01:00 GMT\\nRetry-After: Mon, 01 Jan 2024 00:00:00 GMT | 0 | later",
    })
    void theTimeToWaitIsTold(String headers, long seconds, String words) {
        server.on("/a", "HTTP/1.1 429 Slow Down\n" + headers.replace("\\n", "\n"), "");
        FetchException failure = failure("/a");
        assertThat(failure.retryAfter().map(Duration::toSeconds).orElse(0L)).isEqualTo(seconds);
        assertThat(failure.hint()).endsWith(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "file:///etc/passwd", "ftp://paper.example/", "javascript:alert(1)", "data:text/html,x", "jar:http://paper.example!/"})
    void nothingButTheWebIsFetched(String url) {
        assertThatThrownBy(() -> fetcher.fetch(Query.page(url))).isInstanceOf(FetchException.class).hasMessageContaining("is not on the web");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://", "http:///path", "https://[::1", "http://a:99999/", "http://a b/", "http:paper.example", "paper.example"})
    void whatIsNoAddressIsSaid(String url) {
        assertThatThrownBy(() -> fetcher.fetch(Query.page(url))).isInstanceOf(FetchException.class).hasMessageContaining("'" + url + "'");
    }

    @Test
    void namesOfUsersAreNotSent() {
        assertThatThrownBy(() -> fetcher.fetch(Query.page("http://name:secret@127.0.0.1:" + server.port() + "/")))
                .hasMessageContaining("has a user name in it");
        assertThat(server.asked()).isEmpty();
    }

    private FetchException failure(String path) {
        return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Query.page(server.url(path))));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
