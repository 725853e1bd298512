package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.build.BuildResult;
import press.courant.clean.HtmlCleaner;
import press.courant.content.ContentReader;
import press.courant.content.ReadOptions;
import press.courant.content.SiteContent;
import press.courant.model.BaseUrl;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every site: all golden ones and the sample digest. */
class InvariantTest {
    static List<TestSite> sites() {
        return TestSite.sound();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void anotherBuildElsewhereOnOneCoreGivesTheSameBytes(TestSite site, @TempDir Path output) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ForkJoinPool oneCore = new ForkJoinPool(1);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            oneCore.submit(() -> site.publish(site.options(output))).join();
        } finally {
            oneCore.shutdown();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        OutputTree.of(output).assertSameBytes(OutputTree.of(site.published()));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aSecondBuildTouchesNothing(TestSite site) {
        OutputTree before = OutputTree.of(site.published());

        BuildResult second = site.publish(site.options(site.published()));

        assertThat(second.counts().written()).isZero();
        assertThat(second.counts().deleted()).isZero();
        OutputTree.of(site.published()).assertUntouched(before);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void cleaningTheCleanChangesNothing(TestSite site) {
        SiteContent content = new ContentReader(site.folder(), ReadOptions.DEFAULT).read();
        HtmlCleaner cleaner = new HtmlCleaner(content.config().orElseThrow().baseUrl());

        Stream.of(content.articles().stream().map(article -> article.body().html()),
                        content.pages().stream().map(page -> page.body().html()),
                        content.stories().stream().map(story -> story.introduction().html()),
                        content.editions().stream().map(edition -> edition.introduction().html()))
                .flatMap(bodies -> bodies)
                .forEach(body -> assertThat(cleaner.clean(body)).isEqualTo(body));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noLinkIsBrokenOrLeavesTheBase(TestSite site, @TempDir Path folder) throws IOException {
        int followedAtRoot = 0;
        for (String path : List.of("/", "/repo/", "/repo/pr/7/")) {
            BaseUrl base = new BaseUrl("https://pages.example", path);
            Path output = folder.resolve("at" + path.replace('/', '-'));
            site.publish(site.options(output).at(base));

            LinkCrawler.Findings findings = LinkCrawler.crawl(output, base);

            assertThat(findings.violations()).as("links of %s at %s", site, path).isEmpty();
            followedAtRoot = followedAtRoot == 0 ? findings.followed() : followedAtRoot;
            assertThat(findings.followed()).as("links at %s", path).isPositive().isEqualTo(followedAtRoot);
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageIsSafeAndWhole(TestSite site) throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : OutputTree.pages(site.published())) {
            String path = site.published().relativize(file).toString();
            Document page = Jsoup.parse(Files.readString(file));
            unsafe(page).forEach(found -> violations.add(path + ": " + found));
            incomplete(page, !path.equals("404.html")).forEach(found -> violations.add(path + ": " + found));
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void theChecksThemselvesFindWhatTheyLookFor() {
        assertThat(unsafe(Jsoup.parse("<a href=' java\tscript:x'>")))
                .singleElement().asString().contains("address");
        assertThat(unsafe(Jsoup.parse("<p onclick=x><script>x</script><iframe></iframe>"))).hasSize(3);
        assertThat(incomplete(Jsoup.parse("<p id=a><p id=a><h1>"), true)).hasSize(4);
    }

    private static List<String> unsafe(Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.is("script:not([type=application/ld+json])")
                    && (!element.hasAttr("src") || !element.data().isEmpty())) {
                found.add("script: " + element.outerHtml());
            }
            if (element.is("iframe, object, embed, base, style, body link[rel=stylesheet], main form[action*=//]")) {
                found.add("element: " + element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                    found.add("handler: " + attribute);
                }
                String value = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
                if (value.matches("(javascript|vbscript|data):.*") && !attribute.getKey().matches("alt|title|content")) {
                    found.add("address: " + attribute);
                }
            }
        }
        return found;
    }

    private static List<String> incomplete(Document page, boolean canonical) {
        List<String> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        page.select("[id]").stream().filter(element -> !ids.add(element.id()))
                .forEach(element -> found.add("id twice: " + element.id()));
        page.select("script[type=application/ld+json]").forEach(script -> JsonMapper.shared().readTree(script.data()));
        if (page.select("html[lang]").attr("lang").isBlank()) {
            found.add("no lang");
        }
        if (page.title().isBlank()) {
            found.add("no title");
        }
        if (page.select("h1").size() != 1) {
            found.add("h1: " + page.select("h1").size());
        }
        int canonicals = page.select("head > link[rel=canonical][href^=https://]").size();
        if (canonicals != (canonical ? 1 : 0)) {
            found.add("canonical: " + canonicals);
        }
        return found;
    }
}
