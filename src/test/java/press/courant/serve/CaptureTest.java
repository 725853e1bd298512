package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capturing a page, request by request. */
class CaptureTest {
    private static final CaptureToken TOKEN = CaptureToken.random();
    private static final String URL = "https://herald.example/bridge";
    private static final String FIRST = "The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.";
    private static final String HEAD = "<meta property='article:published_time' content='2023-09-25'>";
    private static final String DRAFT = "content/articles/2023/09/bridge-opens-again.md";

    @TempDir
    private Path folder;

    private PreviewedSite site;
    private Http http;

    @BeforeEach
    void serve() throws IOException {
        site = new PreviewedSite(folder).withDigest().serveWithCapture(TOKEN);
        http = new Http(site.origin());
    }

    @AfterEach
    void close() {
        site.close();
        assertThat(site.heard.failures).isEmpty();
    }

    @Test
    void thePageHasTheBookmarklet() {
        HttpResponse<String> page = http.get("/_courant/capture");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"javascript:", TOKEN.text(), "Draft for ");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'", "default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(http.get("/digest/").body()).as("what is published").doesNotContain(TOKEN.text(), "capture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain"})
    void aCapturedPageIsADraftThatIsShown(String type) throws IOException {
        String body = json(TOKEN.text(), URL, page(HEAD), "");
        HttpResponse<String> answer = http.post("/_courant/capture", type.equals("text/plain") ? "page=" + body + "\r\n" : body, type);
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/digest/2023/09/25/bridge-opens-again/");
        assertThat(http.get(location).body()).contains("Bridge opens again", "harbour");
        assertThat(Files.readString(folder.resolve(DRAFT)))
                .startsWith("---\ntitle: Bridge opens again\ndate: 2023-09-25\nsource: herald\nurl: " + URL + "\nrights: excerpt\n")
                .contains("draft: true");
        assertThat(site.heard.drafts).containsExactly(DRAFT);
    }

    @Test
    void whatTheDraftLacksIsShownInItsPlace() throws IOException {
        HttpResponse<String> answer = http.post("/_courant/capture",
                json(TOKEN.text(), URL, page("") + "<footer><p>Subscribe to our newsletter <b>now</b></footer>", ""), "application/json");
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/_courant/capture/");
        HttpResponse<String> page = http.get(location);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Bridge opens again</h1>", "content/articles/2024/01/bridge-opens-again.md",
                "does not say its date", "Subscribe to our newsletter now", "Left out: ");
    }

    @Test
    void whatIsMarkedBecomesTheText() throws IOException {
        String marked = FIRST + "\n\n# Not a heading, and some *stars*: the first to cross was a bakery van with rolls for all.\n";
        http.post("/_courant/capture", json(TOKEN.text(), URL, page(HEAD), marked), "application/json");
        assertThat(Files.readString(folder.resolve(DRAFT)))
                .endsWith("---\n" + FIRST + "\n\n\\# Not a heading, and some \\*stars\\*: the first to cross was a bakery van with rolls for all.\n");
    }

    /** The terminal says that its source is new. */
    @Test
    void aDraftOfANewSourceIsShownToo() throws IOException {
        HttpResponse<String> answer = http.post("/_courant/capture",
                json(TOKEN.text(), "https://gazette.example/bridge", page(HEAD), ""), "application/json");
        assertThat(answer.headers().firstValue("Location")).contains("/digest/2023/09/25/bridge-opens-again/");
    }

    @Test
    void aFewMarkedWordsAreNoText() throws IOException {
        http.post("/_courant/capture", json(TOKEN.text(), URL, page(HEAD), "the harbour"), "application/json");
        assertThat(Files.readString(folder.resolve(DRAFT))).contains("Trams");
    }

    @Test
    void aReportThatIsThereIsImportedAgainOnRequestOnly() throws IOException {
        http.post("/_courant/capture", json(TOKEN.text(), URL, page(HEAD), ""), "application/json");
        HttpResponse<String> answer = http.post("/_courant/capture", json(TOKEN.text(), URL, page(HEAD), ""), "application/json");
        String location = answer.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> page = http.get(location);
        assertThat(page.body()).contains("The digest has this report already", DRAFT, "the same address, and 100 %",
                "/digest/2023/09/25/bridge-opens-again/", "<form method=\"post\" action=\"" + location + "\">");
        assertThat(site.heard.drafts).hasSize(1);
        assertThat(http.post(location, "", "application/x-www-form-urlencoded").statusCode()).isEqualTo(303);
        assertThat(site.heard.drafts).containsExactly(DRAFT, "content/articles/2023/09/bridge-opens-again-2.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "TOKEN1", "token", "{\"token\": {\"token\": \"TOKEN\"}}"})
    void whoLacksTheTokenIsRefused(String token) throws IOException {
        String shown = token.replace("TOKEN", TOKEN.text());
        String body = token.startsWith("{") ? shown : json(shown, URL, page(HEAD), "");
        HttpResponse<String> answer = http.post("/_courant/capture", body, "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not of this digest").doesNotContain(TOKEN.text());
        assertThat(site.heard.drafts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "page=", "token=TOKEN", "{\"token\": \"TOKEN\"", "\u0000"})
    void whatIsNoPageIsRefused(String body) {
        assertThat(http.post("/_courant/capture", body.replace("TOKEN", TOKEN.text()), "text/plain").statusCode()).isEqualTo(403);
    }

    @Test
    void whatHasNoArticleIsSaid() throws IOException {
        HttpResponse<String> answer = http.post("/_courant/capture", json(TOKEN.text(), URL, "<p>", ""), "application/json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is no article in this page");
        answer = http.post("/_courant/capture", json(TOKEN.text(), URL, "<div>".repeat(5_000), ""), "application/json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nested deeper");
        answer = http.post("/_courant/capture", json(TOKEN.text(), URL, "a".repeat(11 << 20), ""), "application/json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("larger than 10 MB");
    }

    @Test
    void aFloodIsCut() {
        assertThat(http.rawStatus("POST /_courant/capture HTTP/1.1", "Host: localhost", "Content-Length: 99999999999")).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | /_courant/capture | paper.example | 403",
        "GET | /_courant/capture | paper.example | 403",
        "GET | /_courant/capture | localhost.paper.example | 403",
        "GET | /_courant/capture | [::1]:4000 | 200",
        "GET | /_courant/capture | 127.0.0.1 | 200",
        "PUT | /_courant/capture | localhost | 405",
        "OPTIONS | /_courant/capture | localhost | 405",
        "DELETE | /_courant/capture/abc | localhost | 405",
        "GET | /_courant/capture/abc | localhost | 404",
        "POST | /_courant/capture/abc | localhost | 404",
        "POST | /_courant/capture/receive | localhost | 404",
        "GET | /_courant/capture/receive | localhost | 200",
        "GET | /_courant/capture/receive.js | localhost | 200",
        "GET | /_courant/capture/capture.css | localhost | 200",
        "GET | /_courant/capture/bookmarklet.js | localhost | 404",
        "GET | /_courant/captured | localhost | 404",
        "POST | /digest/ | localhost | 405",
    })
    void everythingElseIsRefused(String method, String path, String host, int status) {
        assertThat(http.rawStatus(method + " " + path + " HTTP/1.1", "Host: " + host, "Content-Length: 0")).isEqualTo(status);
        assertThat(site.heard.drafts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 192.0.2.1", "X-Forwarded-Host: tunnel.example", "Forwarded: for=192.0.2.1", "Via: 1.1 tunnel"})
    void whoComesByATunnelGetsNoBookmarklet(String header) {
        String answer = http.raw("GET /_courant/capture HTTP/1.1", "Host: localhost", header);
        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("on this machine alone").doesNotContain(TOKEN.text());
    }

    @Test
    void anErrorInTheSettingsIsSaid() throws IOException {
        site.write("content/site.yaml", "title: Digest\n");
        HttpResponse<String> answer = http.post("/_courant/capture", json(TOKEN.text(), URL, page(HEAD), ""), "application/json");
        assertThat(http.get(answer.headers().firstValue("Location").orElseThrow()).body())
                .contains("The digest has errors", "the key 'language' is missing");
    }

    @Test
    void whereItIsSwitchedOffThereIsNothing(@TempDir Path other) throws IOException {
        try (PreviewedSite plain = new PreviewedSite(other).withDigest().serve()) {
            Http reader = new Http(plain.origin());
            for (String path : new String[] {"/_courant/capture", "/_courant/capture/receive", "/_courant/capture/receive.js"}) {
                assertThat(reader.get(path).statusCode()).isEqualTo(404);
            }
            assertThat(reader.post("/_courant/capture", json(TOKEN.text(), URL, page(HEAD), ""), "application/json").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theWordOfASiteStaysAndIsItsOwn(@TempDir Path state) throws IOException {
        Path kept = state.resolve("a/b");
        CaptureToken first = CaptureToken.of(folder, kept);
        assertThat(CaptureToken.of(folder.resolve("content/.."), kept).text()).isEqualTo(first.text()).hasSize(24);
        assertThat(CaptureToken.of(folder.resolve("content"), kept).text()).isNotEqualTo(first.text());
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
                Files.writeString(file, "too short");
            }
        }
        assertThat(CaptureToken.of(folder, kept).text()).isNotEqualTo(first.text()).hasSize(24);
        assertThat(first).hasToString("CaptureToken");
    }

    private static String page(String head) {
        return "<html><head><title>Bridge opens again</title>" + head + "</head><body><article><h1>Bridge opens again</h1><p>" + FIRST
                + "</p><p>The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock.</p>"
                + "<p>Trams will not use the bridge before autumn, because the wires have to be tested at night.</p></article></body></html>";
    }

    private static String json(String token, String url, String html, String selection) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("token", token);
            json.writeStringField("url", url);
            json.writeStringField("html", html);
            json.writeStringField("selection", selection);
            json.writeEndObject();
        }
        return text.toString();
    }
}
