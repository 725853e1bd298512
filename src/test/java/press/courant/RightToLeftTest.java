package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole site in Arabic, in the browser. */
class RightToLeftTest {
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
