package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole site in Arabic, in the browser. */
class RightToLeftTest {
    private static final int PHONE = 360;
    private static Chromium chromium;
    private static Path site;

    @BeforeAll
    static void start() {
        chromium = Chromium.start("RightToLeftTest");
        site = TestSite.golden("arabic").published();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyPageIsAccessibleAndFits() throws IOException {
        List<String> complaints = new ArrayList<>();
        try (LocalServer server = new LocalServer(site, "/");
                BrowserContext context = chromium.browser().newContext(
                        new Browser.NewContextOptions().setViewportSize(PHONE, 800))) {
            Page page = context.newPage();
            for (Path file : OutputTree.pages(site)) {
                String location = site.relativize(file).toString();
                page.navigate(server.url(location));
                new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze()
                        .getViolations().forEach(rule -> complaints.add(location + ": " + rule.getId()));
                int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (width > PHONE) {
                    complaints.add(location + ": " + width + " px");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theSearchSpeaksArabic() throws IOException {
        try (LocalServer server = new LocalServer(site, "/"); BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.url("search/"));
            assertThat(status(page, "الجسر")).isEqualTo("خبران");
            assertThat(page.locator("#search-results .row-facts").first().innerText()).startsWith("15 مارس 2023");
            assertThat(status(page, "bridge")).isEqualTo("خبر واحد");
            assertThat(status(page, "الجسر زقاق")).isEqualTo("خبران، من دون: زقاق");
            assertThat(status(page, "زقاق")).isEqualTo("لا نتائج.");
        }
    }

    private static String status(Page page, String query) {
        page.evaluate("document.getElementById('search-status').textContent = ''");
        page.locator("#search-query").fill(query);
        page.keyboard().press("Enter");
        page.locator("#search-status:not(:empty)").waitFor();
        return page.locator("#search-status").innerText();
    }
}
