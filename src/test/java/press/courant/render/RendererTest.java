package press.courant.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import press.courant.page.AssetPage;
import press.courant.page.EntryPage;
import press.courant.page.HtmlPage;
import press.courant.page.Page;
import press.courant.page.RedirectPage;
import press.courant.page.TextPage;
import press.courant.problem.Outcome;

/** Every kind of page, rendered with the default theme. */
class RendererTest {
    private static Templates templates;
    private static Renderer renderer;

    @BeforeAll
    static void readTheTheme() throws IOException {
        templates = Templates.read(Path.of("no-such-folder")).value().orElseThrow();
        renderer = new Renderer(templates, SamplePages.SITE);
    }

    static List<Page> pages() {
        return SamplePages.all();
    }

    static Stream<HtmlPage> htmlPages() {
        return SamplePages.all().stream().filter(HtmlPage.class::isInstance).map(HtmlPage.class::cast);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageRendersTheSameTwice(Page page) {
        Outcome<OutputFile> once = renderer.render(page);

        assertThat(once.problems()).isEmpty();
        assertThat(once.value().orElseThrow().path()).isEqualTo(page.path());
        assertThat(once.value().orElseThrow().bytes()).isNotEmpty().isEqualTo(bytes(page));
    }

    @ParameterizedTest
    @MethodSource("htmlPages")
    void everyHtmlPageHasOneHeadingOneMainAndNoIdTwice(HtmlPage page) {
        Document html = html(page);

        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("main")).hasSize(1);
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("h1, h2, h3, h4").eachText()).allMatch(heading -> !heading.isBlank());
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @MethodSource("htmlPages")
    void everyInternalAddressStaysBelowTheBasePath(HtmlPage page) {
        Stream<String> addresses = html(page).select("[href], [src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"));

        assertThat(addresses).allMatch(address -> address.matches("(?s)(/digest/|https://|mailto:|#).*"));
    }

    @ParameterizedTest
    @MethodSource("htmlPages")
    void noTextBecomesMarkupOrScript(HtmlPage page) {
        Document html = html(page);

        assertThat(html.select("script:not([type=application/ld+json])")).isEmpty();
        assertThat(html.select("[onclick], [onerror], [style], iframe")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("htmlPages")
    void jsonLdIsJson(HtmlPage page) throws IOException {
        for (var script : html(page).select("script")) {
            readJson(script.data().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aHostileTitleIsShownAsItIs() {
        EntryPage page = (EntryPage) SamplePages.all().stream()
                .filter(each -> each.path().contains("attack")).findFirst().orElseThrow();
        Document html = html(page);

        assertThat(html.selectFirst("h1").text()).isEqualTo(SamplePages.HOSTILE);
        assertThat(html.title()).startsWith(SamplePages.HOSTILE);
        assertThat(html.selectFirst("meta[property=og:title]").attr("content")).isEqualTo(SamplePages.HOSTILE);
    }

    @Test
    void anEntryCreditsItsReport() {
        Document html = html(only(EntryPage.class));

        assertThat(html.selectFirst(".source-panel .button").text()).isEqualTo("Read the report at The Moscow Times");
        assertThat(html.selectFirst(".source-panel .button").attr("href"))
                .isEqualTo("https://www.themoscowtimes.com/report?a=1&b=2");
        assertThat(html.selectFirst("script").data())
                .contains("\"isBasedOn\":{\"@type\":\"NewsArticle\",\"url\":\"https://www.themoscowtimes.com/report?a=1\\u0026b=2\"");
        assertThat(html.selectFirst(".source-panel .caution").text()).contains("undesirable");
    }

    @Test
    void anEntryInAnotherLanguageSaysSo() {
        EntryPage page = (EntryPage) SamplePages.all().stream()
                .filter(each -> each.path().contains("derna")).findFirst().orElseThrow();
        Document html = html(page);

        assertThat(html.selectFirst("h1").attr("lang")).isEqualTo("ar");
        assertThat(html.selectFirst(".prose").attr("dir")).isEqualTo("rtl");
        assertThat(html.select(".report").eachText()).contains("Continue at Reuters");
    }

    @Test
    void aRedirectLeadsOnAndIsNotListed() {
        Document html = html(only(RedirectPage.class));
        String target = only(RedirectPage.class).target();

        assertThat(html.selectFirst("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + target);
        assertThat(html.selectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void xmlIsWellFormedWhateverTheTitlesHold(Page page) throws IOException, SAXException, ParserConfigurationException {
        if (page.path().endsWith(".xml")) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes(page)));
        }
    }

    @Test
    void theJsonFeedIsJsonFeed() throws IOException {
        byte[] json = JsonFeed.write(SamplePages.feed());

        readJson(json);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains(
                "\"version\" : \"https://jsonfeed.org/version/1.1\"",
                "\"home_page_url\" : \"https://example.org/digest/\"",
                "\"external_url\" : \"https://www.themoscowtimes.com/report?a=1&b=2\"",
                "\"date_published\" : \"2023-09-25T14:05:00+04:00\"");
    }

    @Test
    void textAndAssetsKeepTheirBytes() {
        var css = templates.assets().stream().filter(asset -> asset.path().equals("theme/theme.css")).findFirst().orElseThrow();

        assertThat(bytes(new TextPage("robots.txt", "a\r\n\u0001"))).asString(StandardCharsets.UTF_8).isEqualTo("a\r\n\u0001");
        assertThat(bytes(new AssetPage("theme/theme.css", java.util.Optional.empty(), css.file(), css.digest())))
                .asString(StandardCharsets.UTF_8).contains("color-scheme: light dark");
    }

    @Test
    void threadsShareARenderer() {
        List<byte[]> alone = pages().stream().map(RendererTest::bytes).toList();
        List<byte[]> together = pages().parallelStream().map(RendererTest::bytes).toList();

        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    private static byte[] bytes(Page page) {
        return renderer.render(page).value().orElseThrow().bytes();
    }

    private static Document html(Page page) {
        return Jsoup.parse(new String(bytes(page), StandardCharsets.UTF_8));
    }

    private static <T extends Page> T only(Class<T> kind) {
        return SamplePages.all().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private static void readJson(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
    }
}
