package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.model.BaseUrl;
import press.courant.search.FoldedWords;

/** The search of the sample digest, in a real browser under a strict policy. */
class SearchTest {
    private static final String BASE = "/repo/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

    private static LocalServer server;
    private static Chromium chromium;

    private BrowserContext context;
    private Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start("SearchTest");
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

    @BeforeEach
    void open() {
        context = chromium.browser().newContext();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            // The browser looks at the icon anew with each change of the address.
            if (!request.url().contains("/icon.svg")) {
                requests.add(request.url());
            }
        });
        page.route("**/search/**", route -> {
            var answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            headers.put("Content-Security-Policy", POLICY);
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(errors).isEmpty();
    }

    private void search(String query) {
        if (!page.url().contains("/search/")) {
            page.navigate(server.url("search/"));
        }
        page.evaluate("document.getElementById('search-status').textContent = ''");
        page.locator("#search-query").fill(query);
        page.keyboard().press("Enter");
        page.locator("#search-status:not(:empty)").waitFor();
    }

    private List<String> found() {
        return page.locator("#search-results h2 a").all().stream().map(link -> link.getAttribute("href")).toList();
    }

    private String status() {
        return page.locator("#search-status").innerText();
    }

    /** One line a word in the languages of the sample digest: other cases, marks, endings, beginnings. */
    @ParameterizedTest
    @CsvSource({
        "abandoned Armenia, /2023/09/25/moscow-rejects-charge/",
        "MOSCOW REJECTS, /2023/09/25/moscow-rejects-charge/",
        "moscow reject charges, /2023/09/25/moscow-rejects-charge/",
        "euclid first image, euclid",
        "ՀԱՅԱՍՏԱՆԸ, 2023/10/03",
        "درنة, 2023/09/11",
        "quantum dots, quantum-dots",
        "the, /20",
    })
    void findsEntries(String query, String url) {
        search(query);
        assertThat(found()).as(status()).anySatisfy(href -> assertThat(href).startsWith(BASE).contains(url));
    }

    @Test
    void theBestMatchIsFirstAndMarked() {
        search("Moscow rejects");
        Locator first = page.locator("#search-results > li").first();
        assertThat(first.locator("h2 a").getAttribute("href")).isEqualTo(BASE + "2023/09/25/moscow-rejects-charge/");
        assertThat(first.locator("h2 mark").allInnerTexts()).containsExactly("Moscow", "rejects");
        assertThat(status()).matches("\\d+ entries|1 entry");
    }

    @Test
    void anExcerptShowsTheWordsOfTheText() {
        search("chatbots household");
        page.locator("#search-results mark >> text=chatbots").waitFor();
        assertThat(page.locator("#search-results > li p:not(.row-facts)").first().innerText()).contains("household matter");
    }

    @Test
    void aSwappedLetterIsForgiven() {
        search("quantmu dots");
        assertThat(status()).contains("spelt quantum");
        assertThat(found()).anySatisfy(href -> assertThat(href).contains("quantum-dots"));
    }

    @Test
    void aWordThatNoEntryHasIsLeftOut() {
        search("quantum zyxwvut");
        assertThat(status()).contains("without zyxwvut");
        search("zyxwvut");
        assertThat(status()).isEqualTo("Nothing found.");
        assertThat(found()).isEmpty();
    }

    @Test
    void filtersNarrowAndStayInTheAddress() {
        search("Armenia");
        int all = found().size();
        page.locator("select[name=topic]").selectOption("diplomacy");
        page.locator("input[name=from]").fill("2023-09-20");
        page.locator("input[name=to]").fill("2023-09-30");
        page.waitForCondition(() -> found().stream().allMatch(href -> href.contains("/2023/09/")));
        assertThat(found()).isNotEmpty().hasSizeLessThanOrEqualTo(all);
        page.reload();
        page.locator("#search-status:not(:empty)").waitFor();
        assertThat(page.locator("#search-query").inputValue()).isEqualTo("Armenia");
        assertThat(page.locator("select[name=topic]").inputValue()).isEqualTo("diplomacy");
        assertThat(found()).allSatisfy(href -> assertThat(href).contains("/2023/09/2"));
    }

    @Test
    void theSameQueryCostsNothingMore() {
        search("Moscow rejects");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int before = requests.size();
        search("quantum");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int between = requests.size();
        search("Moscow rejects");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(between).isGreaterThan(before);
        assertThat(requests).hasSize(between);
    }

    @Test
    void theArrowsWalkThroughTheResults() {
        search("Armenia");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.pathname")).isEqualTo(found().get(0));
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.pathname")).isEqualTo(found().get(1));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search-query");
    }

    @Test
    void moreResultsComeOnRequest() {
        search("the");
        assertThat(found()).hasSize(10);
        page.locator("#search-more").click();
        page.locator("#search-results > li").nth(10).waitFor();
        assertThat(found()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(page.evaluate("document.activeElement.pathname")).isEqualTo(found().get(10));
    }

    @Test
    void resultsInAnotherLanguageSaySo() {
        search("درنة");
        Locator link = page.locator("#search-results h2 a[lang=ar]").first();
        assertThat(link.getAttribute("dir")).isEqualTo("rtl");
    }

    @Test
    void theScriptReadsWordsAsTheIndexDoes() throws IOException {
        page.navigate(server.url("search/"));
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/search/words.txt"))) {
            texts.add(line.split(" = ")[0]);
        }
        // Every character that Java 17 knows, between letters and after one.
        for (int block = 0; block < 0x10000; block += 16) {
            StringBuilder text = new StringBuilder();
            IntStream.range(block, block + 16)
                    .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c) && c != 0)
                    .forEach(c -> text.appendCodePoint(c).append("x ").append('y').appendCodePoint(c).append('z'));
            texts.add(text.toString());
        }
        Object words = page.evaluate("texts => texts.map(text => Words.read(text).map(([word]) => word).join(' '))", texts);
        List<String> expected = texts.stream().map(text -> String.join(" ", FoldedWords.of(text))).toList();
        assertThat((List<?>) words).hasSameSizeAs(expected);
        List<String> different = IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(((List<?>) words).get(i)))
                .mapToObj(i -> texts.get(i) + ": " + expected.get(i) + " but " + ((List<?>) words).get(i)).toList();
        assertThat(different).isEmpty();
    }

    /** A word of the index and one that is asked for: the same, akin by their endings, begun, or not. */
    @ParameterizedTest
    @CsvSource({
        "election, elections, akin", "countries, country, akin", "making, makes, akin", "Häuser, Haus, akin",
        "ministères, ministère, akin", "elecciones, elección, akin", "министров, министр, akin", "Россией, Россия, akin",
        "կառավարության, կառավարություն, akin", "Երևանում, Երևան, akin", "kitablardan, kitab, akin", "şəhərin, şəhər, akin",
        "معلمون, معلم, akin", "المدرسة, مدرسة, same", "Azərbaycan, AZERBAYCAN, same", "electron, elect, begun",
        "electron, elections, not", "port, ports, akin", "moscow, mosque, not", "中国, 中, begun", "borderline, border, begun",
    })
    void wordsThatDifferInTheirEndingsAreFound(String own, String asked, String how) {
        page.navigate(server.url("search/"));
        double fit = ((Number) page.evaluate(
                "([own, asked]) => Words.fit(Words.read(own)[0][0], Words.read(asked)[0][0])", List.of(own, asked))).doubleValue();
        assertThat(fit == 1 ? "same" : fit == .85 ? "akin" : fit > 0 ? "begun" : "not").isEqualTo(how);
    }
}
