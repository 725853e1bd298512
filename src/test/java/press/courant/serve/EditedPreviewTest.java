package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.build.PlanOptions;
import press.courant.build.SitePreview;
import press.courant.capture.Draft;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** What a browser is given before and after an edit. */
class EditedPreviewTest {
    private static final String ENTRY = """
            ---
            title: %s
            date: 2026-01-02
            rights: own
            slug: first
            ---
            A first entry, in our own words.
            """;

    @TempDir
    private Path site;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Problem> found = new CopyOnWriteArrayList<>();
    private PreviewServer server;
    private URI home;

    @BeforeEach
    void start() throws IOException {
        write("content/site.yaml", """
                title: Test digest
                description: A digest for tests.
                baseUrl: https://example.org/repo/
                language: en
                timeZone: UTC
                """);
        write("content/articles/first.md", ENTRY.formatted("A first title"));
        Clock clock = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
        PlanOptions options = new PlanOptions(site, Optional.empty(), false, false, false, true);
        server = PreviewServer.start(ServerOptions.of(site), new SitePreview(options, clock, "courant test"), clock,
                () -> new SourceFiles(site, site, name -> Optional.empty()), new Listener());
        home = server.home();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void servesAtTheBasePath() throws IOException, InterruptedException {
        assertThat(home.getPath()).isEqualTo("/repo/");
        HttpResponse<String> page = get("2026/01/02/first/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("A first title").contains("reload.js");
        assertThat(site.resolve("site-output")).doesNotExist();
    }

    @Test
    void showsAnEditAndKeepsTheLastGoodPagesWhileItIsBroken() throws IOException, InterruptedException {
        write("content/articles/first.md", ENTRY.formatted("A second title"));
        assertThat(eventually("2026/01/02/first/", page -> page.body().contains("A second title"))).isTrue();
        write("content/articles/first.md", ENTRY.formatted("[broken"));
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (found.isEmpty() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(found).extracting(problem -> problem.location().path()).contains("content/articles/first.md");
        assertThat(get("2026/01/02/first/").body()).contains("A second title");
        write("content/articles/first.md", ENTRY.formatted("A third title"));
        assertThat(eventually("2026/01/02/first/", page -> page.body().contains("A third title"))).isTrue();
    }

    private boolean eventually(String path, Predicate<HttpResponse<String>> condition) throws IOException, InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < patience) {
            if (condition.test(get(path))) {
                return true;
            }
        }
        return false;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofString());
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private final class Listener implements PreviewListener {
        @Override
        public void updated(Update update) {}

        @Override
        public void found(List<Problem> problems) {
            found.addAll(problems);
        }

        @Override
        public void wrote(Draft draft) {}

        @Override
        public void polls(String reason) {}

        @Override
        public void failed(Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
