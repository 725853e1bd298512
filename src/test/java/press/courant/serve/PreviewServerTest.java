package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.build.BuildOptions;
import press.courant.build.BuildProgress;
import press.courant.build.PlanOptions;
import press.courant.build.SiteBuilder;

/** What a preview answers, request by request: what GitHub Pages would, and no more than that. */
class PreviewServerTest {
    private static final String HOST = "Host: localhost";

    @TempDir
    private static Path folder;

    private static PreviewedSite site;
    private static Http http;

    @BeforeAll
    static void serve() throws IOException {
        site = new PreviewedSite(folder).withDigest();
        site.write("secret.txt", "not for the public");
        site.write("content/assets/.hidden.txt", "hidden");
        site.serve();
        http = new Http(site.origin());
    }

    @AfterAll
    static void close() {
        site.close();
        assertThat(site.heard.failures).isEmpty();
        assertThat(site.heard.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // path                              |status| type or location
        "/digest/                            | 200 | text/html; charset=utf-8",
        "/digest/index.html                  | 200 | text/html; charset=utf-8",
        "/digest/2023/09/25/first/           | 200 | text/html; charset=utf-8",
        "/digest/2023/09/25/first/?a=b       | 200 | text/html; charset=utf-8",
        "/digest/2023/09/25/fir%73t/         | 200 | text/html; charset=utf-8",
        "/digest/theme/theme.css?v=0         | 200 | text/css; charset=utf-8",
        "/digest/theme/search.js             | 200 | application/javascript; charset=utf-8",
        "/digest/feed.xml                    | 200 | application/xml",
        "/digest/feed.json                   | 200 | application/json; charset=utf-8",
        "/digest/robots.txt                  | 200 | text/plain; charset=utf-8",
        "/digest/assets/data.txt             | 200 | text/plain; charset=utf-8",
        "/digest/404.html                    | 200 | text/html; charset=utf-8",
        "/digest/404                         | 200 | text/html; charset=utf-8",
        "/                                   | 302 | /digest/",
        "/digest                             | 301 | /digest/",
        "/digest/topics                      | 301 | /digest/topics/",
        "/digest/topics?a=b%20c              | 301 | /digest/topics/?a=b%20c",
        "/digest/2023/09/25/first            | 301 | /digest/2023/09/25/first/",
        "/digest/nowhere                     | 404 | text/html; charset=utf-8",
        "/digest/a/b/c/d/nowhere/            | 404 | text/html; charset=utf-8",
        "/nowhere                            | 404 | text/html; charset=utf-8",
        "/digest/Topics/                     | 404 | text/html; charset=utf-8",
        "/digest/topics/index.HTML           | 404 | text/html; charset=utf-8",
        "/digest/topics/index                | 200 | text/html; charset=utf-8",
        "/digest/assets                      | 404 | text/html; charset=utf-8",
        "/digest/assets/                     | 404 | text/html; charset=utf-8",
        "/digest/feed.xml/                   | 404 | text/html; charset=utf-8",
        "/digest/.nojekyll                   | 404 | text/html; charset=utf-8",
        "/digest/.courant/manifest           | 404 | text/html; charset=utf-8",
        "/digest/assets/.hidden.txt          | 404 | text/html; charset=utf-8",
        "/_courant/                          | 404 | text/html; charset=utf-8",
        "/_courant/reload.js                 | 200 | application/javascript; charset=utf-8",
        "/_courant/overlay.css               | 200 | text/css; charset=utf-8",
        "/_courant/package-info.class        | 404 | text/html; charset=utf-8",
    })
    void itAnswersAsGitHubPagesDoes(String path, int status, String typeOrLocation) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue(status == 301 || status == 302 ? "Location" : "Content-Type"))
                .contains(typeOrLocation);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().map()).doesNotContainKey("Server");
        if (status == 404) {
            assertThat(answer.body()).contains("There is no page at this address", "/digest/theme/theme.css");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/digest/../secret.txt", "/../secret.txt", "/digest/../../../../../../etc/passwd", "/digest/%2e%2e/secret.txt",
        "/digest/%2E%2E%2Fsecret.txt", "/digest/..%2fsecret.txt", "/digest/..%5csecret.txt", "/digest/..\\secret.txt",
        "/digest/%252e%252e/secret.txt", "/digest/%c0%ae%c0%ae/secret.txt", "/digest/..;/secret.txt",
        "/digest/assets/..%00/secret.txt", "/digest/%uff0e%uff0e/secret.txt", "/digest//../secret.txt", "//etc/passwd",
        "/digest/%zz", "/digest/assets/%2e%2e/%2e%2e/secret.txt", "/digest/assets%2fdata.txt", "/digest/./",
        "/digest/assets/data.txt%00", "/digest/assets/data.txt;x", "/content/site.yaml", "/digest/content/site.yaml",
        "/digest/%2e/assets/data.txt",
    })
    void noEncodingLeadsOut(String path) {
        String answer = http.raw("GET " + path + " HTTP/1.1", HOST);
        assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("not for the public", "root:", "timeZone");
    }

    @Test
    void aSymbolicLinkThatLeavesTheSiteIsNotThere(@TempDir Path other) throws IOException {
        try (PreviewedSite linked = new PreviewedSite(other).withDigest()) {
            Path secret = Files.writeString(other.resolve("secret.txt"), "not for the public");
            linked.write("templates/assets/style.txt", "harmless");
            linked.serve();
            Http reader = new Http(linked.origin());
            for (String address : List.of("assets/data.txt", "theme/style.txt")) {
                Path file = other.resolve(address.replace("theme/", "templates/assets/").replaceFirst("^assets", "content/assets"));
                assertThat(reader.get("/digest/" + address).statusCode()).isEqualTo(200);
                Files.delete(file);
                Files.createSymbolicLink(file, secret);
                assertThat(reader.get("/digest/" + address).statusCode()).as(address).isEqualTo(404);
                assertThat(reader.get("/digest/" + address).body()).doesNotContain("not for the public");
            }
            PreviewedSite.await("it was noticed", () -> linked.heard.problems.size() >= 2);
            assertThat(reader.get("/digest/assets/data.txt").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200", "LOCALHOST:1234, 200", "127.0.0.1, 200", "127.0.0.1:80, 200", "[::1], 200", "[0:0::1]:99, 200",
        "evil.example, 403", "localhost.evil.example, 403", "127.0.0.1.evil.example:4000, 403", "example.org, 403",
        "localhost., 403", "192.168.0.1, 403", "[::2], 403", "2130706433, 403", "0.0.0.0, 403",
    })
    void itIsForThisMachineAlone(String host, int status) {
        assertThat(http.rawStatus("GET /digest/ HTTP/1.1", "Host: " + host)).isEqualTo(status);
    }

    @Test
    void aHostIsNamedOnceAndAlike() {
        assertThat(http.rawStatus("GET /digest/ HTTP/1.0")).isEqualTo(403);
        assertThat(http.rawStatus("GET /digest/ HTTP/1.1")).isEqualTo(400);
        assertThat(http.rawStatus("GET /digest/ HTTP/1.1", HOST, "Host: evil.example")).isEqualTo(400);
        assertThat(http.rawStatus("GET http://evil.example/digest/ HTTP/1.1", HOST)).isIn(400, 403);
        assertThat(http.rawStatus("GET http://localhost/digest/ HTTP/1.1", HOST)).isEqualTo(200);
    }

    @Test
    void eventsAreForItsOwnPages() {
        assertThat(http.rawStatus("GET /_courant/events HTTP/1.1", HOST, "Sec-Fetch-Site: cross-site")).isEqualTo(403);
        assertThat(http.rawStatus("GET /_courant/events HTTP/1.1", "Host: evil.example")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"})
    void itCanOnlyBeRead(String method) {
        String target = method.equals("CONNECT") ? "localhost:80" : "/digest/";
        String answer = http.raw(method + " " + target + " HTTP/1.1", HOST);
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: GET, HEAD\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/digest/", "/digest/nowhere", "/digest/topics", "/digest/assets/data.txt", "/_courant/events"})
    void aHeadIsAGetWithoutItsBody(String path) {
        HttpResponse<String> head = http.send("HEAD", path);
        assertThat(head.body()).isEmpty();
        if (!path.endsWith("events")) {
            HttpResponse<String> get = http.get(path);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            for (String name : List.of("Content-Type", "Content-Length", "ETag", "Location")) {
                assertThat(head.headers().allValues(name)).as(name).isEqualTo(get.headers().allValues(name));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/digest/", "/digest/assets/data.txt", "/digest/feed.xml", "/_courant/reload.js"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        String tag = http.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]+\"");
        for (String condition : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            HttpResponse<String> answer = http.get(path, "If-None-Match", condition);
            assertThat(answer.statusCode()).as(condition).isEqualTo(304);
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(answer.headers().map()).doesNotContainKeys("Content-Type", "Last-Modified", "Transfer-Encoding");
            assertThat(answer.body()).isEmpty();
            assertThat(http.send("HEAD", path, "If-None-Match", condition).statusCode()).isEqualTo(304);
        }
        assertThat(http.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(http.get(path, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(http.get("/digest/nowhere", "If-None-Match", "*").statusCode()).isEqualTo(404);
        assertThat(http.get(path, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bytes=0-3   | 206 | 0123       | bytes 0-3/10",
        "bytes=4-    | 206 | 456789     | bytes 4-9/10",
        "bytes=-3    | 206 | 789        | bytes 7-9/10",
        "bytes=8-99  | 206 | 89         | bytes 8-9/10",
        "bytes=10-   | 416 |            | bytes */10",
        "lines=1-2   | 416 |            | bytes */10",
    })
    void aPartCanBeAskedFor(String range, int status, String part, String place) {
        HttpResponse<String> answer = http.get("/digest/assets/data.txt", "Range", range);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Range")).contains(place);
        if (part != null) {
            assertThat(answer.body()).isEqualTo(part);
        }
    }

    @Test
    void aPartIsOfTheSameFile() {
        String path = "/digest/assets/data.txt";
        String tag = http.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(http.get(path, "Range", "bytes=0-3", "If-Range", tag).body()).isEqualTo("0123");
        assertThat(http.get(path, "Range", "bytes=0-3", "If-Range", "\"old\"").body()).isEqualTo("0123456789");
        assertThat(http.get(path, "Range", "bytes=0-1,8-9").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("multipart/byteranges");
        assertThat(http.get("/digest/nowhere", "Range", "bytes=0-3").statusCode()).isEqualTo(404);
    }

    @Test
    void aLargeHeaderIsRefused() {
        assertThat(http.rawStatus("GET /digest/ HTTP/1.1", HOST, "X: " + "x".repeat(7000))).isEqualTo(200);
        assertThat(http.rawStatus("GET /digest/ HTTP/1.1", HOST, "X: " + "x".repeat(9000))).isEqualTo(431);
        assertThat(http.rawStatus("GET /digest/" + "x".repeat(9000) + " HTTP/1.1", HOST)).isEqualTo(414);
    }

    @Test
    void idleAndSlowReadersDoNotBlockOthers() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = http.socket();
                sockets.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write(PreviewedSite.bytes("GET /digest/ HTTP/1.1\r\nHost: local"));
                } else if (i % 5 == 0) {
                    socket.getOutputStream().write(PreviewedSite.bytes("GET /digest/ HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                }
            }
            assertThat(http.get("/digest/").statusCode()).isEqualTo(200);
            assertThat(http.get("/digest/topics/").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void eventsAreLimitedAndCleanedUp() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < Tabs.MOST; i++) {
                Socket socket = http.socket();
                sockets.add(socket);
                socket.getOutputStream().write(PreviewedSite.bytes("GET /_courant/events HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                int open = sockets.size();
                PreviewedSite.await(open + " listen", () -> site.server().tabs() == open);
            }
            assertThat(http.rawStatus("GET /_courant/events HTTP/1.1", HOST)).isEqualTo(503);
            assertThat(http.get("/digest/").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        PreviewedSite.await("all are gone", () -> site.server().tabs() == 0);
    }

    /** The preview of a page is what will be published, but for the tag of a script. */
    @Test
    void pagesAreAsABuildMakesThem(@TempDir Path output) throws IOException {
        assertThat(folder.resolve("site-output")).doesNotExist();
        new SiteBuilder(PreviewedSite.CLOCK, "courant test", BuildProgress.NONE).build(BuildOptions.of(folder, output));
        List<Path> files;
        try (var walk = Files.walk(output)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !output.relativize(file).toString().startsWith("."))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20).allSatisfy(file -> {
            String shown = http.get("/digest/" + output.relativize(file)).body();
            String published = Files.readString(file);
            String tag = "<script src=\"/_courant/reload.js\" data-version=\"[^\"]*\" data-assets=\"[0-9a-f]*\"></script>\n";
            assertThat(shown.replaceFirst(tag, "")).isEqualTo(published);
            assertThat(shown.equals(published)).isEqualTo(!file.toString().endsWith(".html"));
            assertThat(published).doesNotContain("_courant");
        });
    }

    @Test
    void nothingIsWritten() throws IOException {
        http.get("/digest/");
        try (var children = Files.list(folder)) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .containsExactlyInAnyOrder("content", "secret.txt");
        }
    }

    @Test
    void aBusyPortIsNamedOrPassedOver() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ServerOptions asked = new ServerOptions(
                    folder, Optional.empty(), Optional.of(busy.getLocalPort()), Optional.empty());
            assertThatThrownBy(() -> start(asked))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + busy.getLocalPort() + " is in use");
        }
        ServerOptions first = new ServerOptions(folder, Optional.empty(), Optional.empty(), Optional.empty());
        try (PreviewedSite one = start(first); PreviewedSite other = start(first)) {
            assertThat(one.port()).isGreaterThanOrEqualTo(Connectors.FIRST_PORT);
            assertThat(other.port()).isGreaterThan(one.port());
        }
    }

    @Test
    void anAddressHasToBeOfThisMachine() {
        assertThatThrownBy(() -> start(new ServerOptions(
                        folder, Optional.of("192.0.2.1"), Optional.of(0), Optional.empty())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--host 192.0.2.1 is not an address of this machine");
    }

    @Test
    void aTunnelMayHaveItsName() throws IOException {
        ServerOptions tunnel = new ServerOptions(
                folder, Optional.empty(), Optional.of(0), Optional.of("tunnel.example"));
        try (PreviewedSite other = start(tunnel)) {
            assertThat(new Http(other.origin()).rawStatus("GET /digest/ HTTP/1.1", "Host: tunnel.example")).isEqualTo(200);
        }
    }

    private static PreviewedSite start(ServerOptions options) throws IOException {
        return new PreviewedSite(folder).serve(PlanOptions.of(folder), options, NativeWatch::start);
    }
}
