package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.BaseUrl;

/** A published site on a server that behaves as GitHub Pages does. */
class GitHubPagesTest {
    private static final String ORIGIN = "https://pages.example";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/repo/", "/repo/pr/7/"})
    void everyLinkIsAnsweredAndNoneLeavesTheBase(String path) throws IOException {
        Path output = folder.resolve("output");
        BaseUrl base = new BaseUrl(ORIGIN, path);
        TestSite.sample().publish(TestSite.sample().options(output).at(base));

        try (LocalServer server = new LocalServer(output, path)) {
            PagesCrawl.Findings findings = new PagesCrawl(server, base).walk();

            assertThat(findings.violations()).isEmpty();
            assertThat(findings.reached()).contains("index.html", "feed.xml", "feed.json", "sitemap.xml", "theme/theme.css",
                    "theme/search.js", "search/2020-11/0.json", "2023/09/25/moscow-rejects-charge/index.html");
            assertThat(unreached(output, findings)).allSatisfy(file -> assertThat(file).as("no link leads there")
                    .matches("404\\.html|\\.nojekyll|news/moscow-rejects-charge/index\\.html|assets/.*"));
        }
    }

    private static List<String> unreached(Path output, PagesCrawl.Findings findings) {
        return OutputTree.of(output).files().keySet().stream().filter(file -> !findings.reached().contains(file)).toList();
    }

    @Test
    void theCrawlFindsWhatItLooksFor() throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        Files.writeString(output.resolve("404.html"), "nothing");
        Files.createDirectories(output.resolve("topics"));
        Files.writeString(output.resolve("topics/index.html"), "topics");
        Files.writeString(output.resolve("style.css"), "a { background: url(none.png) }");
        Files.writeString(output.resolve("robots.txt"), "Sitemap: https://pages.example/repo/none.xml");
        Files.writeString(output.resolve("feed.json"), "{\"content_html\": \"<img src=\\\"/repo/in-feed.png\\\">\"}");
        Files.writeString(output.resolve("index.html"), """
                <a href="/repo/topics">no slash</a> <a href="/other/">outside</a> <img src="none.jpg" srcset="/repo/2x.jpg 2x">
                <link rel=stylesheet href="style.css?v=1"> <a href="https://elsewhere.example/">away</a>
                <a href="/repo/feed.json">feed</a>
                """);

        try (LocalServer server = new LocalServer(output, "/repo/")) {
            assertThat(new PagesCrawl(server, new BaseUrl(ORIGIN, "/repo/")).walk().violations()).containsExactlyInAnyOrder(
                    "301 at /repo/topics", "outside of /repo/ on /repo/: /other/", "404 at /repo/none.jpg",
                    "404 at /repo/2x.jpg", "404 at /repo/none.png", "404 at /repo/none.xml", "404 at /repo/in-feed.png");
        }
    }

    /** Pages lets browsers keep a page for ten minutes, in which a new site may take the old one's place. */
    @Test
    void aPageFromACacheFindsTheThemeOfTheNextSite() throws IOException, InterruptedException {
        TestSite site = TestSite.golden("minimal").copiedTo(folder.resolve("site"));
        Path output = folder.resolve("output");
        site.publish(site.options(output));
        Document cached = Jsoup.parse(Files.readString(output.resolve("search/index.html")));

        Files.createDirectories(site.folder().resolve("templates"));
        PathUtils.copyDirectory(Path.of("templates/assets"), site.folder().resolve("templates/assets"));
        for (String name : List.of("theme.css", "words.js", "search.js")) {
            Path file = site.folder().resolve("templates/assets/" + name);
            Files.writeString(file, Files.readString(file) + "\n/* changed */\n");
        }
        site.publish(site.options(output));
        Document fresh = Jsoup.parse(Files.readString(output.resolve("search/index.html")));

        List<String> old = assets(cached);
        assertThat(old).hasSize(3).doesNotContainAnyElementsOf(assets(fresh));
        String base = URI.create(cached.select("link[rel=canonical]").attr("href")).getPath().replace("search/", "");
        try (LocalServer server = new LocalServer(output, base)) {
            for (String address : Stream.concat(old.stream(), assets(fresh).stream()).toList()) {
                HttpResponse<String> answer = HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(URI.create(server.origin() + address)).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).contains("/* changed */");
            }
        }
    }

    private static List<String> assets(Document page) {
        return Stream.concat(
                        page.select("link[rel=stylesheet]").eachAttr("href").stream(),
                        page.select("script[src]").eachAttr("src").stream())
                .toList();
    }

    @Test
    void anAssetThatIsALinkIsPublishedAsAFile() throws IOException {
        TestSite site = TestSite.golden("minimal").copiedTo(folder.resolve("site"));
        Path assets = Files.createDirectories(site.folder().resolve("content/assets/real"));
        Files.writeString(assets.resolve("a.txt"), "one");
        Files.createSymbolicLink(assets.resolveSibling("file.txt"), Path.of("real/a.txt"));
        Files.createSymbolicLink(assets.resolveSibling("folder"), Path.of("real"));
        Files.createLink(assets.resolve("hard.txt"), assets.resolve("a.txt"));
        Path output = folder.resolve("output");

        site.publish(site.options(output));

        assertThat(output.resolve("assets/file.txt")).hasContent("one").isRegularFile();
        assertThat(output.resolve("assets/folder/a.txt")).hasContent("one");
        assertThat(output.resolve(".nojekyll")).exists();
        try (Stream<Path> all = Files.walk(output)) {
            assertThat(all.collect(Collectors.toList())).allSatisfy(path -> {
                assertThat(Files.isSymbolicLink(path)).as("link " + path).isFalse();
                boolean plain = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        || !path.getFileSystem().supportedFileAttributeViews().contains("unix")
                        || Files.getAttribute(path, "unix:nlink").equals(1);
                assertThat(plain).as("hard link " + path).isTrue();
            });
        }
    }
}
