package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.BaseUrl;

/** The sample digest in a real browser, served below a base path. */
class BrowserTest {
    private static final String BASE = "/repo/pr/7/";
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static LocalServer server;
    private static Chromium chromium;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start("BrowserTest");
        browser = chromium.browser();
        Path output = TestSite.temporaryFolder();
        TestSite site = TestSite.sample();
        site.publish(site.options(output).at(new BaseUrl("https://pages.example", BASE)));
        server = new LocalServer(output, BASE);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Excerpts, reprints, corrections, tables, code and other scripts, which the sample digest has few of. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"LIGHT, 360", "DARK, 1280"})
    void everyKindOfEntryIsAccessible(ColorScheme scheme, int width) throws IOException {
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = context(scheme, width, true)) {
            Page page = context.newPage();
            for (String name : List.of("attribution", "markdown", "languages", "dates", "long-words")) {
                Path site = TestSite.golden(name).published();
                try (LocalServer entries = new LocalServer(site, "/")) {
                    for (Path file : OutputTree.pages(site)) {
                        String location = site.relativize(file).toString();
                        if (location.matches("\\d{4}/\\d\\d/\\d\\d/[^/]+/index.html")) {
                            page.navigate(entries.url(location));
                            violations.addAll(violations(page, name + "/" + location));
                        }
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void theAccessibilityCheckFindsWhatItLooksFor() {
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE, true)) {
            Page page = context.newPage();
            page.setContent("<title>x</title><p style='color:#aaa;background:#fff'>pale</p><img src=''>");

            assertThat(axe(page).analyze().getViolations()).extracting(Rule::getId)
                    .contains("color-contrast", "image-alt", "html-has-lang");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESKTOP})
    void longWordsScrollNothingSideways(int width) throws IOException {
        Path site = TestSite.golden("long-words").published();
        List<String> wide = new ArrayList<>();
        try (LocalServer words = new LocalServer(site, "/");
                BrowserContext context = context(ColorScheme.LIGHT, width, true)) {
            Page page = context.newPage();
            for (Path file : OutputTree.pages(site)) {
                String location = site.relativize(file).toString();
                page.navigate(words.url(location));
                String edges = "[document.documentElement.scrollWidth, ...[...document.querySelectorAll('a, h1, h2, dd')]"
                        + ".filter(element => !element.closest('.scroll'))"
                        + ".map(element => Math.ceil(element.getBoundingClientRect().right))]";
                int edge = ((Number) page.evaluate("Math.max(..." + edges + ")")).intValue();
                if (edge > width) {
                    wide.add("/" + location + ": " + edge + " px");
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void aDayOfTheCalendarLeadsOn() {
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE, true)) {
            Page page = context.newPage();
            page.navigate(server.url("archive/"));
            page.locator(".calendar a[href$='/2023/09/25/'] path").click();
            page.waitForURL(server.url("2023/09/25/"));
        }
    }

    @Test
    void readsWithoutJavaScript() {
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE, false)) {
            Page page = context.newPage();
            page.navigate(server.url(""));
            String entry = page.locator("main a").all().stream().map(link -> link.getAttribute("href"))
                    .filter(href -> href.matches(BASE + "\\d{4}/\\d\\d/\\d\\d/[^/]+/")).findFirst().orElseThrow();
            page.locator("main a[href='" + entry + "']").first().click();
            assertThat(page.url()).contains(BASE + "20");
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator("main .prose").innerText().split("\\s+")).hasSizeGreaterThan(40);

            page.navigate(server.url("search/"));
            assertThat(page.locator("main noscript a").count()).isPositive();
            assertThat(page.locator("main a[href='" + BASE + "search/']").count()).isZero();
            assertThat(page.locator(".search-form").isVisible()).isFalse();

            page.navigate(server.url("news/moscow-rejects-charge/"));
            page.waitForURL(server.url("2023/09/25/moscow-rejects-charge/"));
        }
    }

    @Test
    void anAddressThatIsNotThereLeadsOn() {
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE, true)) {
            Page page = context.newPage();
            Response response = page.navigate(server.url("deeply/nested/nowhere"));
            assertThat(response.status()).isEqualTo(404);
            assertThat(page.evaluate("getComputedStyle(document.body).fontFamily")).as("style").isNotEqualTo("Times");
            page.locator("main a").first().click();
            page.waitForLoadState();
            assertThat(page.url()).startsWith(server.url(""));
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void searchFindsAnEntry() {
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE, true)) {
            Page page = context.newPage();
            page.navigate(server.url("search/"));
            page.locator("main input[type=search]").fill("abandoned Armenia");
            page.keyboard().press("Enter");
            page.locator("main a[href$='/2023/09/25/moscow-rejects-charge/']").first().waitFor();
        }
    }

    private static List<String> violations(Page page, String name) {
        List<String> violations = new ArrayList<>();
        for (Rule rule : axe(page).analyze().getViolations()) {
            rule.getNodes().forEach(node -> violations.add(name + ": " + rule.getId() + ": " + node.getTarget() + " "
                    + node.getFailureSummary()));
        }
        return violations;
    }

    /** Pages have no frames, so that the faster legacy mode finds as much. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).withTags(ACCESSIBILITY).setLegacyMode(true);
    }

    private static BrowserContext context(ColorScheme scheme, int width, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(javaScript));
    }
}
