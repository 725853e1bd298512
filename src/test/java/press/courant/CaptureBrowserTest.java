package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.serve.CaptureToken;
import press.courant.serve.PreviewedSite;

/** The bookmarklet on pages of a paper that let more or less of it through, in a real browser. */
class CaptureBrowserTest {
    private static final String NEWS = "https://herald.example/bridge?utm_source=mail";
    private static final String DRAFT = "content/articles/2023/09/bridge-opens-again.md";
    private static final String SHOWN = "/digest/2023/09/25/bridge-opens-again/";

    private static Chromium chromium;

    @TempDir
    private Path folder;

    private PreviewedSite site;
    private BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start("CaptureBrowserTest");
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        site = new PreviewedSite(folder).withDigest().serveWithCapture(CaptureToken.random());
        context = chromium.browser().newContext();
    }

    @AfterEach
    void close() {
        context.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "Content-Security-Policy: default-src 'none'; connect-src 'none'; form-action 'none'; frame-src 'none'; base-uri 'none'",
        "Content-Security-Policy: default-src 'self'; script-src 'self'; upgrade-insecure-requests; block-all-mixed-content; "
                + "require-trusted-types-for 'script'; trusted-types 'none'",
        "Cross-Origin-Opener-Policy: same-origin-allow-popups",
        "Cross-Origin-Embedder-Policy: require-corp",
        "Permissions-Policy: popups=()",
        "Referrer-Policy: no-referrer",
    })
    void aPageBecomesADraftInANewTab(String header) throws IOException {
        Page news = read(header);
        Page draft = context.waitForPage(() -> use(news));
        draft.waitForURL("**" + SHOWN);
        assertThat(draft.locator("h1").first().innerText()).isEqualTo("Bridge opens again");
        assertThat(news.url()).isEqualTo(NEWS);
        assertThat(Files.readString(folder.resolve(DRAFT))).contains("url: https://herald.example/bridge\n", "at night – “really”.");
    }

    @Test
    void aPageThatCutsItselfOffSendsItselfInItsOwnTab() throws IOException {
        Page news = read("Cross-Origin-Opener-Policy: same-origin");
        use(news);
        news.waitForURL("**" + SHOWN);
        assertThat(Files.readString(folder.resolve(DRAFT))).contains("at night – “really”.");
    }

    @Test
    void aPageThatLetsNothingOutSaysSo() {
        Page news = read("Cross-Origin-Opener-Policy: same-origin\nContent-Security-Policy: form-action 'none'");
        List<String> alerts = new ArrayList<>();
        news.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        use(news);
        news.waitForCondition(() -> !alerts.isEmpty());
        assertThat(alerts.get(0)).contains("lets nothing out", "courant import");
        assertThat(folder.resolve(DRAFT)).doesNotExist();
    }

    @Test
    void whatIsMarkedIsTheDraft() throws IOException {
        Page news = read("");
        news.evaluate("getSelection().selectAllChildren(document.querySelector('#second'))");
        context.waitForPage(() -> use(news)).waitForURL("**" + SHOWN);
        assertThat(Files.readString(folder.resolve(DRAFT))).contains("---\nThe first to cross").doesNotContain("Trams");
    }

    @Test
    void whatIsThereIsImportedAgainAtAClick() {
        Page news = read("");
        context.waitForPage(() -> use(news)).waitForURL("**" + SHOWN);
        Page again = context.waitForPage(() -> use(news));
        again.locator("h1 >> text=The digest has this report already").waitFor();
        accessible(again);
        again.locator("button").click();
        again.waitForURL("**/bridge-opens-again-2/");
    }

    @Test
    void anOldBookmarkletIsRefusedInWords() {
        Page news = read("");
        String old = bookmarklet().replaceAll("\"[A-Za-z0-9_-]{24}\"\\);$", "\"AAAAAAAAAAAAAAAAAAAAAAAA\");");
        Page refused = context.waitForPage(() -> news.evaluate("() => { " + old + " }"));
        refused.locator("h1 >> text=This bookmark is not of this digest").waitFor();
        accessible(refused);
        assertThat(folder.resolve(DRAFT)).doesNotExist();
    }

    /** Any page may open the window that waits, but the word it does not know. */
    @Test
    void aStrangersPageWritesNothing() {
        Page stranger = read("");
        String address = origin() + "/_courant/capture";
        Page refused = context.waitForPage(() -> stranger.evaluate("address => { const tab = open(address + '/receive');"
                + "addEventListener('message', event => tab.postMessage(JSON.stringify({token: '', html: document.body.innerHTML}), '*')); }", address));
        refused.locator("h1 >> text=This bookmark is not of this digest").waitFor();
        Object read = stranger.evaluate("address => fetch(address).then(() => 'read', () => 'refused')", address);
        assertThat(read).isEqualTo("refused");
        Object sent = stranger.evaluate("address => fetch(address, {method: 'POST', mode: 'no-cors', body: '{}'}).then(() => 'sent', () => 'refused')",
                address);
        assertThat(sent).isIn("sent", "refused");
        assertThat(folder.resolve(DRAFT)).doesNotExist();
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"LIGHT, 360", "DARK, 360", "LIGHT, 1280", "DARK, 1280"})
    void thePagesAreAccessible(ColorScheme scheme, int width) {
        try (BrowserContext other = chromium.browser().newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
            Page page = other.newPage();
            page.navigate(origin() + "/_courant/capture");
            accessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        }
    }

    /** The paper's page, with such a header, as the reader has it open. */
    private Page read(String headers) {
        Map<String, String> sent = new HashMap<>(Map.of("Content-Type", "text/html; charset=utf-8"));
        headers.lines().map(line -> line.split(": ", 2)).forEach(header -> sent.put(header[0], header[1]));
        context.route("https://herald.example/**", route -> route.fulfill(new Route.FulfillOptions().setHeaders(sent).setBody("""
                <!DOCTYPE html><html lang="en"><head><title>Bridge opens again | The Herald</title>
                <meta property="article:published_time" content="2023-09-25"></head>
                <body><nav><a href="/">Home</a></nav><article><h1>Bridge opens again</h1>
                <p>The bridge over the harbour opened to traffic again on Wednesday, three years after the accident.</p>
                <p id="second">The first to cross was a bakery van, whose driver had waited at the barrier since five o’clock,
                with rolls for the workers and a flag.</p>
                <p>Trams will not use the bridge before autumn, because the wires have to be tested at night – “really”.</p>
                </article></body></html>
                """)));
        Page page = context.newPage();
        page.navigate(NEWS);
        return page;
    }

    private void use(Page page) {
        page.evaluate("() => { " + bookmarklet() + " }");
    }

    /** The script of the bookmark that the preview hands out. */
    private String bookmarklet() {
        try (BrowserContext other = chromium.browser().newContext()) {
            Page page = other.newPage();
            page.navigate(origin() + "/_courant/capture");
            String address = String.valueOf(page.locator("a.bookmark").getAttribute("href"));
            assertThat(address).startsWith("javascript:");
            return URLDecoder.decode(address.substring("javascript:".length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }

    private String origin() {
        try {
            return site.origin();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
