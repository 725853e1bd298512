package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.build.EditionMailer;
import press.courant.build.EditionMailer.Mail;
import press.courant.build.PlanOptions;

/** An edition's mail on the screen of a phone and in the column of a mail program; pictures of it are in {@code target}. */
class EditionMailBrowserTest {
    private static final Path PICTURES = Path.of("target/edition-mail");
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start("EditionMailBrowserTest");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, 2023-W40", "360, DARK, 2023-W36", "600, LIGHT, 2023-09-25", "600, DARK, 2023-W40"})
    void fitsAndCanBeRead(int width, ColorScheme scheme, String id) {
        PlanOptions options = new PlanOptions(TestSite.sample().folder(), Optional.empty(), false, false, false, true);
        Mail mail = new EditionMailer(options, Clock.fixed(TestSite.sample().now(), ZoneOffset.UTC), "Courant test")
                .write(id, true).value().orElseThrow();
        try (BrowserContext context = chromium.browser().newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.setContent(mail.html());
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(
                    PICTURES.resolve(id + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isEqualTo(width);
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).setLegacyMode(true).analyze()
                    .getViolations()).as(mail.id()).extracting(Rule::getId).isEmpty();
        }
    }
}
