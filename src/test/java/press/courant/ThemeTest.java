package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.BaseUrl;

/**
 * Every kind of page in the browser: of the sample digest, and of two whose texts strain the theme, one of them from right
 * to left.
 *
 * <p>{@code mvn test -Dtest=ThemeTest -Dcourant.screenshots=FOLDER} leaves pictures of them all.
 */
class ThemeTest {
    private static final String BASE = "/repo/";
    private static final int PHONE = 360;
    private static final int HEIGHT = 800;
    /** A sheet of A4 within its margins, at 96 dots per inch. */
    private static final int PAPER = 718;
    /** Of a front page with thirty entries and all that it loads, in bytes as they are sent. */
    private static final int MOST_BYTES = 60_000;
    private static final List<String> ACCESSIBILITY =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern KIND =
            Pattern.compile("<html lang=\"([^\"]+)\".*?<body class=\"on-([a-z-]+)\"", Pattern.DOTALL);

    /** The elements that leave the page at a side; what scrolls by itself and what shows when it is focused may. */
    private static final String OUTSIDE = """
            [...document.querySelectorAll('body *')]
                .filter(element => !element.closest('.scroll, .skip, svg'))
                .filter(element => {
                  const box = element.getBoundingClientRect();
                  return box.width > 0 && (box.left < -.5 || box.right > document.documentElement.clientWidth + .5);
                })
                .map(element => `${element.tagName}.${element.className}`).slice(0, 3).join(', ')""";
    /** How far things moved after they were shown, as the browser adds it up. */
    private static final String SHIFT = """
            new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                  .observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => setTimeout(() => done(Math.round(sum * 1e6)), 50));
            })""";

    private static final String ROOM = """
            [...document.querySelectorAll('img[width][height]')].map(img => {
              const box = img.getBoundingClientRect();
              const style = getComputedStyle(img).aspectRatio.split('/').map(text => parseFloat(text.replace("auto", "")));
              const ratio = style.length === 2 ? style[0] / style[1] : img.getAttribute('width') / img.getAttribute('height');
              return box.width > 50 && Math.abs(box.width / box.height - ratio) < .05 ? 'as announced'
                  : `${img.src}: ${box.width} by ${box.height}`;
            })""";

    private static final List<Shown> SITES = new ArrayList<>();
    private static Chromium chromium;

    /**
     * A site to look at.
     *
     * @param pages one or two of each kind and language, by their location
     */
    private record Shown(String name, Path folder, LocalServer server, List<String> pages) {}

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start("ThemeTest");
        for (TestSite site : List.of(TestSite.sample(), StrainedDigest.leftToRight(), StrainedDigest.rightToLeft())) {
            Path output = TestSite.temporaryFolder();
            site.publish(site.options(output).at(new BaseUrl("https://pages.example", BASE)));
            SITES.add(new Shown(site.name(), output, new LocalServer(output, BASE), pages(output)));
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        SITES.forEach(site -> site.server().close());
    }

    /** The shortest and the longest of each kind and language. */
    private static List<String> pages(Path output) throws IOException {
        Map<String, List<Path>> byKind = new TreeMap<>();
        for (Path file : OutputTree.pages(output)) {
            Matcher kind = KIND.matcher(Files.readString(file));
            if (kind.find() && !kind.group(2).equals("redirect")) {
                byKind.computeIfAbsent(kind.group(2) + " " + kind.group(1), any -> new ArrayList<>()).add(file);
            }
        }
        TreeSet<String> pages = new TreeSet<>();
        for (List<Path> files : byKind.values()) {
            files.sort(Comparator.comparingLong((Path file) -> file.toFile().length()).thenComparing(Comparator.naturalOrder()));
            Stream.of(files.get(0), files.get(files.size() - 1))
                    .map(file -> output.relativize(file).toString().replaceFirst("index\\.html$", "")).forEach(pages::add);
        }
        return List.copyOf(pages);
    }

    @Test
    void everyKindOfPageIsLookedAt() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (String page : SITES.get(1).pages()) {
            Path file = SITES.get(1).folder().resolve(page);
            Matcher kind = KIND.matcher(Files.readString(Files.isDirectory(file) ? file.resolve("index.html") : file));
            assertThat(kind.find()).isTrue();
            kinds.add(kind.group(2));
        }
        assertThat(kinds).containsExactly("archive", "edition", "editions", "entry", "home", "information", "language", "month",
                "not-found", "one-day", "search", "source", "sources", "stories", "story", "topic", "topics", "year");
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {PHONE, 768, 1440})
    void nothingLeavesThePageOrMoves(int width) {
        List<String> complaints = new ArrayList<>();
        visit(ColorScheme.LIGHT, width, (page, name) -> {
            complain(page, name, complaints);
            Object shift = page.evaluate(SHIFT);
            if (((Number) shift).intValue() > 0) {
                complaints.add(name + ": moves by " + shift + " millionths");
            }
        });
        assertThat(complaints).isEmpty();
    }

    /** Of pictures that never come, as of those that come late. */
    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {PHONE, 768, 1440})
    void picturesHaveTheirRoomBeforeTheyCome(int width) {
        try (BrowserContext context = context(ColorScheme.LIGHT, width)) {
            context.route(Pattern.compile(".*\\.(?:webp|png|jpg)"), route -> {});
            Page page = context.newPage();
            for (String location : List.of("", "2023/09/11/derna-dams/", "2024/01/09/warmest-year/")) {
                page.navigate(SITES.get(0).server().url(location),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
                assertThat((List<?>) page.evaluate(ROOM)).as(location).isNotEmpty().allMatch(room -> room.equals("as announced"));
            }
        }
    }

    @Test
    void nothingLeavesThePaper() {
        List<String> complaints = new ArrayList<>();
        visit(ColorScheme.LIGHT, PAPER, (page, name) -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            complain(page, name, complaints);
        });
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"LIGHT, 360", "DARK, 1440"})
    void everyKindOfPageIsAccessible(ColorScheme scheme, int width) {
        List<String> violations = new ArrayList<>();
        visit(scheme, width, (page, name) -> {
            // Pages have no frames, so that the faster legacy mode finds as much.
            for (Rule rule : new AxeBuilder(page).withTags(ACCESSIBILITY).setLegacyMode(true).analyze().getViolations()) {
                rule.getNodes().forEach(node -> violations.add(
                        name + ": " + rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()));
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void theFrontPageIsLight() {
        Shown site = SITES.get(1);
        List<String> sizes = new ArrayList<>();
        int[] sum = {0};
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE)) {
            Page page = context.newPage();
            page.onResponse(response -> {
                int bytes = zipped(response.body());
                sizes.add(response.url() + ": " + bytes);
                sum[0] += bytes;
            });
            page.navigate(site.server().url(""));
            page.waitForLoadState();
            assertThat(page.locator(".card").count()).isEqualTo(30);
        }
        assertThat(sum[0]).as(String.join("\n", sizes)).isBetween(5_000, MOST_BYTES);
    }

    /** For designers, who see more than a test does. */
    @ParameterizedTest(name = "{0}, {1} px, {2}")
    @CsvSource({"LIGHT, 360, SCREEN", "DARK, 360, SCREEN", "LIGHT, 768, SCREEN", "LIGHT, 1440, SCREEN", "DARK, 1440, SCREEN",
            "LIGHT, 718, PRINT"})
    @EnabledIfSystemProperty(named = "courant.screenshots", matches = ".+")
    void leavesPictures(ColorScheme scheme, int width, Media media) {
        Path folder = Path.of(System.getProperty("courant.screenshots"));
        visit(scheme, width, (page, name) -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
            String file = name.replaceAll("[/.]+", "-") + "-" + width + "-" + (media == Media.PRINT ? media : scheme) + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file)));
        });
    }

    /** What is done with an open page. */
    private interface Look {
        void at(Page page, String name);
    }

    private static void visit(ColorScheme scheme, int width, Look look) {
        for (Shown site : SITES) {
            try (BrowserContext context = context(scheme, width)) {
                Page page = context.newPage();
                List<String> wrong = new ArrayList<>();
                page.onRequest(request -> {
                    if (!request.url().startsWith(site.server().origin() + "/") && !request.url().startsWith("data:")) {
                        wrong.add("asks others for " + request.url());
                    }
                });
                page.onPageError(error -> wrong.add("script: " + error));
                for (String location : site.pages()) {
                    page.navigate(site.server().url(location));
                    look.at(page, site.name() + "/" + location);
                    assertThat(wrong).as(location).isEmpty();
                }
            }
        }
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        return chromium.browser().newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, HEIGHT));
    }

    private static void complain(Page page, String name, List<String> complaints) {
        int wide = ((Number) page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        String outside = page.evaluate(OUTSIDE).toString();
        if (wide > 0 || !outside.isEmpty()) {
            complaints.add(name + ": " + wide + " px too wide: " + outside);
        }
    }

    private static int zipped(byte... bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size();
    }
}
