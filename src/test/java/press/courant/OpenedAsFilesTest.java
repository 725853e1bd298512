package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.model.BaseUrl;

/** The sample digest with relative links needs no server. */
class OpenedAsFilesTest {
    private static final BaseUrl BASE = new BaseUrl("https://pages.example", "/repo/");

    @TempDir
    private static Path folder;

    private static Path output;

    @BeforeAll
    static void build() {
        output = folder.resolve("a site & more");
        TestSite site = TestSite.sample();
        site.publish(site.options(output).at(BASE).withRelativeLinks());
    }

    @Test
    void everyLinkWithinTheSiteLeadsToAFile() throws IOException {
        List<String> violations = new ArrayList<>();
        int followed = 0;
        for (Path page : OutputTree.pages(output)) {
            Document document = Jsoup.parse(Files.readString(page));
            for (Element element : document.select("[href], [src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (link.startsWith("#") || link.matches("[a-z]+:.*")) {
                    continue;
                }
                URI target = page.toUri().resolve(link);
                Path file = Path.of(URI.create("file://" + target.getRawPath()));
                if (link.startsWith("/") || !file.startsWith(output) || !Files.isRegularFile(file)) {
                    violations.add(output.relativize(page) + ": " + link);
                }
                followed++;
            }
        }
        assertThat(violations).isEmpty();
        assertThat(followed).isGreaterThan(1_000);
    }

    @Test
    void whatOthersReadIsStillWhole() throws IOException {
        assertThat(Files.readString(output.resolve("feed.xml"))).contains("https://pages.example/repo/2024/");
        assertThat(Files.readString(output.resolve("sitemap.xml"))).contains("<loc>https://pages.example/repo/</loc>");
        Document page = Jsoup.parse(Files.readString(output.resolve("topics/index.html")));
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://pages.example/repo/topics/");
    }

    @Test
    void theOtherKindOfLinksMakesEveryPageAgain() {
        TestSite site = TestSite.golden("minimal");
        Path both = folder.resolve("both");
        Path relative = folder.resolve("relative");
        site.publish(site.options(both));
        OutputTree before = OutputTree.of(both);
        site.publish(site.options(both).withRelativeLinks());
        site.publish(site.options(relative).withRelativeLinks());
        OutputTree.of(both).assertSameBytes(OutputTree.of(relative));
        site.publish(site.options(both));
        OutputTree.of(both).assertSameBytes(before);
    }

    @Test
    void readsInABrowserWithoutAServer() {
        try (Chromium chromium = Chromium.start("OpenedAsFilesTest"); BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            List<String> failed = new ArrayList<>();
            page.onRequestFailed(request -> failed.add(request.url()));
            page.onPageError(error -> failed.add("script: " + error));
            page.navigate(output.resolve("index.html").toUri().toString());
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.sections ul')).listStyleType"))
                    .as("the style sheet is at work").isEqualTo("none");

            String entry = page.locator("main a").all().stream().map(link -> link.getAttribute("href"))
                    .filter(href -> href.matches("\\./\\d{4}/\\d\\d/\\d\\d/[^/]+/index\\.html")).findFirst().orElseThrow();
            page.locator("main a[href='" + entry + "']").first().click();
            assertThat(page.url()).startsWith("file:").endsWith("/index.html").contains("/20");
            assertThat(page.locator("main .prose").innerText()).isNotBlank();
            page.locator(".masthead-name a").click();
            assertThat(page.url()).isEqualTo(output.resolve("index.html").toUri().toString());

            page.navigate(output.resolve("news/moscow-rejects-charge/index.html").toUri().toString());
            page.waitForURL("**/2023/09/25/moscow-rejects-charge/index.html");

            page.navigate(output.resolve("search/index.html").toUri().toString());
            assertThat(page.locator("#search-status").innerText()).contains("opened as a file");
            assertThat(page.locator("form[role=search]").isVisible()).isFalse();
            assertThat(failed).isEmpty();
        }
    }

    @Test
    void searchesOnAnyServer() throws IOException {
        try (LocalServer server = new LocalServer(output, "/some/where/else/");
                Chromium chromium = Chromium.start("OpenedAsFilesTest");
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.url("search/"));
            page.locator("main input[type=search]").fill("abandoned Armenia");
            page.locator("main ol a").first().click();
            page.waitForURL(server.url("2023/09/25/moscow-rejects-charge/index.html"));
        }
    }
}
