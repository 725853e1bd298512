package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.build.PlanOptions;
import press.courant.serve.PreviewedSite;

/** What an editor sees of each edit in an open tab of a real browser, without touching it. */
class PreviewBrowserTest {
    private static final String FIRST = "/digest/2023/09/25/first/";
    private static final String OVERLAY = "courant-problems dialog";
    /** Survives as long as the page is not loaded again. */
    private static final String MARK = "window.courantMark = true";

    private static Chromium chromium;

    @TempDir
    private Path folder;

    private PreviewedSite site;
    private BrowserContext context;
    private Page page;
    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start("PreviewBrowserTest");
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        site = new PreviewedSite(folder).withDigest();
        context = chromium.browser().newContext();
        page = context.newPage();
        page.onPageError(broken::add);
    }

    @AfterEach
    void close() {
        context.close();
        site.close();
        assertThat(broken).as("scripts that failed").isEmpty();
    }

    @Test
    void anEditedEntryShowsItself() throws IOException {
        show(FIRST);
        site.writeEntry("first", "Another text.");
        prose("Another text.").waitFor();
        site.write("content/topics.yaml", "- {id: energy, label: Power}\n");
        page.locator("main >> text=Power").first().waitFor();
        site.write("content/site.yaml", Files.readString(folder.resolve("content/site.yaml")).replace("The Digest", "The News"));
        page.locator(".masthead-name >> text=The News").waitFor();
    }

    @Test
    void anEditElsewhereLeavesATabAlone() throws IOException {
        show("/digest/about/");
        mark();
        site.writeEntry("first", "Another text.");
        site.write("content/pages/other.md", "---\ntitle: Other\n---\nMore.\n");
        try (Watcher other = new Watcher(FIRST)) {
            other.page.locator(".prose >> text=Another text.").waitFor();
        }
        assertThat(isMarked()).isTrue();
    }

    @Test
    void aStyleIsSwappedWithoutALoad() throws IOException {
        String theme = Files.readString(Path.of("templates/assets/theme.css"));
        site.write("templates/assets/theme.css", theme);
        show(FIRST);
        mark();
        site.write("templates/assets/theme.css", theme + "\nh1 { color: rgb(1, 2, 3) }\n");
        page.waitForFunction("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
        site.write("templates/assets/theme.css", theme + "\nh1 { color: rgb(4, 5, 6) }\n");
        page.waitForFunction("getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
        assertThat(isMarked()).as("no load").isTrue();
        assertThat(page.locator("link[rel=stylesheet]").count()).as("sheets of before are gone").isEqualTo(1);
    }

    @Test
    void aLoadKeepsThePlace() throws IOException {
        String text = "A paragraph.\n\n".repeat(200);
        site.writeEntry("first", text);
        show(FIRST);
        page.evaluate("scrollTo(0, 1500)");
        mark();
        site.writeEntry("first", text + "The end.");
        prose("The end.").waitFor();
        assertThat(isMarked()).as("it was loaded again").isFalse();
        page.waitForFunction("scrollY === 1500");
    }

    @Test
    void aBrokenEntryIsExplainedUntilItIsMended() throws IOException {
        show(FIRST);
        site.write("content/articles/first.md", "---\ntitle: first\ndate: 2023-13-45\ntopics: [energi]\nrights: own\n---\nText.\n");
        page.locator(OVERLAY).waitFor();
        String text = page.locator(OVERLAY).innerText();
        assertThat(text).contains("content/articles/first.md:3:7", "content/articles/first.md:4:10",
                "3  date: 2023-13-45", "topics: [energi]", "Hint: did you mean 'energy'?");
        assertThat(prose("The first text.").count()).as("the last good page").isEqualTo(1);
        site.writeEntry("first", "A mended text.");
        prose("A mended text.").waitFor();
        gone();
    }

    @Test
    void aBrokenTemplateIsExplainedUntilItIsMended() throws IOException {
        String template = Files.readString(Path.of("templates/entry.ftlh"));
        show(FIRST);
        site.write("templates/entry.ftlh", template + "\n<p>${nowhere}</p>\n");
        page.locator(OVERLAY).waitFor();
        long line = (template + "\n").lines().count() + 1;
        assertThat(page.locator(OVERLAY).innerText())
                .contains("templates/entry.ftlh:" + line + ":6", "<p>${nowhere}</p>", "Hint:");
        site.write("templates/entry.ftlh", template + "\n<p>Now here</p>\n");
        page.locator("text=Now here").waitFor();
        gone();
    }

    @Test
    void aFirstBuildThatFailsIsExplainedToo() throws IOException {
        String settings = Files.readString(folder.resolve("content/site.yaml"));
        site.write("content/site.yaml", settings.replace("language: en", "language: [en"));
        site.serve();
        Response response = page.navigate(site.origin() + "/");
        assertThat(response.status()).isEqualTo(500);
        page.locator(OVERLAY).waitFor();
        assertThat(page.locator(OVERLAY).innerText()).contains("content/site.yaml:", "language: [en");
        site.write("content/site.yaml", settings);
        page.waitForURL(site.origin() + "/digest/");
        page.locator("main >> text=first").first().waitFor();
        gone();
    }

    @Test
    void aTabFollowsItsEntry() throws IOException {
        show(FIRST);
        site.write("content/articles/first.md", Files.readString(folder.resolve("content/articles/first.md"))
                .replace("title: first", "title: first\nslug: moved"));
        page.waitForURL(site.origin() + "/digest/2023/09/25/moved/");
        site.write("content/articles/first.md", Files.readString(folder.resolve("content/articles/first.md"))
                .replace("2023-09-25", "2023-10-01"));
        page.waitForURL(site.origin() + "/digest/2023/10/01/moved/");
        site.write("content/site.yaml", Files.readString(folder.resolve("content/site.yaml")).replace("/digest/", "/repo/"));
        page.waitForURL(site.origin() + "/repo/2023/10/01/moved/");
        assertThat(prose("The first text.").count()).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNotThereBecomesAPage() throws IOException {
        site.serve();
        Response response = page.navigate(site.origin() + "/digest/2023/09/25/new/");
        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).contains("no page at this address");
        site.writeEntry("new", "Brand new.");
        prose("Brand new.").waitFor();
        site.delete("content/articles/new.md");
        page.locator("h1 >> text=no page at this address").waitFor();
    }

    @Test
    void whatIsNotPublicYetIsMarked() throws IOException {
        site.write("content/articles/draft.md", "---\ntitle: A draft\ndate: 2023-09-25\nrights: own\ndraft: true\n---\nText.\n");
        site.write("content/articles/later.md", "---\ntitle: Later\ndate: 2099-09-25\nrights: own\n---\nText.\n");
        site.serve(new PlanOptions(folder, Optional.empty(), true, true, false, true));
        page.navigate(site.origin() + "/digest/2023/09/25/a-draft/");
        assertThat(page.locator("main >> text=Draft").first().isVisible()).isTrue();
        page.navigate(site.origin() + "/digest/2099/09/25/later/");
        assertThat(page.locator("main >> text=Scheduled").first().isVisible()).isTrue();
        page.navigate(site.origin() + "/digest/");
        assertThat(page.locator("main >> text=Draft").first().isVisible()).isTrue();
        assertThat(page.locator("main >> text=Scheduled").first().isVisible()).isTrue();
    }

    @Test
    void allTabsFollow() throws IOException {
        show(FIRST);
        List<Watcher> tabs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tabs.add(new Watcher(FIRST));
        }
        site.writeEntry("first", "Another text.");
        for (Watcher tab : tabs) {
            tab.page.bringToFront();
            tab.page.locator(".prose >> text=Another text.").waitFor();
        }
        tabs.forEach(Watcher::close);
    }

    private void show(String path) throws IOException {
        site.serve();
        page.navigate(site.origin() + path);
        page.waitForFunction("performance.getEntriesByType('resource').some(entry => entry.name.includes('reload.js'))");
    }

    private Locator prose(String text) {
        return page.locator(".prose >> text=" + text);
    }

    private void gone() {
        page.waitForFunction("document.querySelector('courant-problems') === null");
    }

    private void mark() {
        page.evaluate(MARK);
    }

    private boolean isMarked() {
        return Boolean.TRUE.equals(page.evaluate("window.courantMark === true"));
    }

    /** One more tab. */
    private final class Watcher implements AutoCloseable {
        final Page page = context.newPage();

        Watcher(String path) throws IOException {
            page.navigate(site.origin() + path);
        }

        @Override
        public void close() {
            page.close();
        }
    }
}
