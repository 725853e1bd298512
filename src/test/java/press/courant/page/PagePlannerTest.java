package press.courant.page;

import static org.assertj.core.api.Assertions.assertThat;
import static press.courant.model.Samples.article;
import static press.courant.model.Samples.inStory;
import static press.courant.model.Samples.reprint;
import static press.courant.model.Samples.site;
import static press.courant.model.Samples.summarised;
import static press.courant.model.Samples.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.message.Messages;
import press.courant.message.SampleMessages;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Topic;
import press.courant.render.Renderer;
import press.courant.render.Templates;

class PagePlannerTest {
    private static final Topic LAW = topic("law");
    private static final Topic ENERGY = topic("energy");
    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

    private static final Messages WORDS = SampleMessages.of("en");

    private final Article first = inStory(article("first", "Court hears the pipeline case", "2023-01-10", LAW), "pipeline");
    private final Article second = article("second", "Wind overtakes coal", "2023-01-11", ENERGY);
    private final Article third = inStory(article("third", "Pipeline ruling is appealed", "2023-09-25", LAW, ENERGY), "pipeline");

    private static List<Page> plan(Article... articles) {
        return made(new PagePlanner(site(articles), NOW, WORDS).plan());
    }

    private static List<Page> made(List<PlannedPage> planned) {
        return planned.stream().map(PlannedPage::page).toList();
    }

    private static <P extends Page> P page(List<Page> pages, String path, Class<P> kind) {
        return kind.cast(pages.stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow());
    }

    @Test
    void everyAddressOfTheDesignIsThere() {
        assertThat(plan(first, second, third)).extracting(Page::path).contains(
                "index.html", "page/2/index.html", "2023/09/25/third/index.html", "2023/index.html",
                "2023/09/index.html", "2023/09/25/index.html", "archive/index.html", "topics/index.html",
                "topics/law/index.html", "sources/index.html", "sources/gazette/index.html", "stories/index.html",
                "stories/pipeline/index.html", "editions/index.html", "editions/2023-W39/index.html", "feed.xml",
                "feed.json", "topics/law/feed.xml", "topics/law/feed.json", "sources/gazette/feed.xml",
                "sitemap.xml", "robots.txt", "404.html", ".nojekyll");
    }

    @Test
    void aPageIsWhatWasPlanned() {
        assertThat(new PagePlanner(site(first, second, third), NOW, WORDS).plan()).allSatisfy(planned -> {
            assertThat(planned.page().path()).isEqualTo(planned.path());
            assertThat(planned.page().origin()).isEqualTo(planned.origin());
            assertThat(planned.is(planned.page().getClass())).isTrue();
            assertThat(planned.page()).isEqualTo(planned.page());
        });
    }

    @Test
    void anEntryKnowsItsNeighboursInTimeTopicAndStory() {
        EntryPage page = page(plan(first, second, third), "2023/09/25/third/index.html", EntryPage.class);
        assertThat(page.earlier()).map(EntryLink::label).contains("Wind overtakes coal");
        assertThat(page.later()).isEmpty();
        assertThat(page.topicNeighbours()).extracting(neighbours -> neighbours.earlier().map(EntryLink::label))
                .containsExactly(Optional.of("Court hears the pipeline case"), Optional.of("Wind overtakes coal"));
        assertThat(page.storyPlace()).hasValueSatisfying(place -> {
            assertThat(place.number()).isEqualTo(2);
            assertThat(place.total()).isEqualTo(2);
            assertThat(place.earlier()).map(EntryLink::label).contains("Court hears the pipeline case");
        });
    }

    @Test
    void relatedEntriesSayWhy() {
        EntryPage page = page(plan(first, second, third), "2023/09/25/third/index.html", EntryPage.class);
        assertThat(page.related()).singleElement().satisfies(related -> {
            assertThat(related.entry().title()).isEqualTo("Court hears the pipeline case");
            assertThat(related.reasons()).containsExactly("same story", "topic: Law", "in the title: Pipeline");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A summary.       | <p>Text.</p>                                        | A summary.
            Wind “rises”.    | <h2 id="x">News</h2><p>Wind <em>“rises”</em>. It blew.</p> |
            A long sentence… | <p>A long sentence goes on.</p>                     |
            It blew.         | <p>Wind rises. It blew.</p>                         | It blew.
            It blew.         | <p>Wind rises.<br /> It blew.</p>                   |
            It blew.         | <p><b>I</b>t blew.</p>                              |
            <3 of wind.      | <p>&lt;3 of wind.</p>                               |
            It blew.         | It blew.                                            |
            """)
    void aSummaryIsNoLeadWhereTheBodyBeginsWithIt(String summary, String body, String lead) {
        EntryPage page = page(plan(summarised(second, summary, body)), "2023/01/11/second/index.html", EntryPage.class);
        assertThat(page.lead()).isEqualTo(Optional.ofNullable(lead));
        assertThat(page.entry().summary()).isEqualTo(summary);
    }

    @Test
    void aReprintSendsSearchEnginesToTheReport() {
        Head head = page(plan(reprint(second)), "2023/01/11/second/index.html", EntryPage.class).head();
        assertThat(head.indexed()).isFalse();
        assertThat(head.canonical()).isEqualTo("https://www.gazette.example/second");
    }

    @Test
    void theHomePageGroupsEntriesByDayAndGoesOn() {
        List<Page> pages = plan(first, second, third);
        HomePage home = page(pages, "index.html", HomePage.class);
        assertThat(home.days()).extracting(day -> day.date().iso()).containsExactly("2023-09-25", "2023-01-11");
        assertThat(home.pager().older()).contains("/repo/page/2/");
        assertThat(page(pages, "page/2/index.html", HomePage.class).head().newer()).contains("/repo/");
        assertThat(page(pages, "page/2/index.html", HomePage.class).head().title()).isEqualTo("Latest (page 2)");
    }

    @Test
    void aStoryTellsItsSilences() {
        StoryPage story = page(plan(first, second, third), "stories/pipeline/index.html", StoryPage.class);
        assertThat(story.timeline()).extracting(TimelineDay::gap)
                .containsExactly(Optional.empty(), Optional.of(new TimelineGap("8 months later", "months")));
    }

    @Test
    void aLongStoryGoesOnFromItsBeginning() {
        Article between = inStory(article("between", "Pipeline judges retire", "2023-01-12", LAW), "pipeline");
        List<Page> pages = plan(first, between, third);

        StoryPage beginning = page(pages, "stories/pipeline/index.html", StoryPage.class);
        assertThat(beginning.timeline()).extracting(day -> day.date().iso()).containsExactly("2023-01-10", "2023-01-12");
        assertThat(beginning.pager().older()).contains("/repo/stories/pipeline/page/2/");
        StoryPage end = page(pages, "stories/pipeline/page/2/index.html", StoryPage.class);
        assertThat(end.timeline()).singleElement().satisfies(day -> {
            assertThat(day.date().iso()).isEqualTo("2023-09-25");
            assertThat(day.gap()).contains(new TimelineGap("8 months later", "months"));
        });
        assertThat(end.pager().entries()).isEqualTo(3);
    }

    @Test
    void aFullWeekGoesOnOnAnotherPage() {
        Article busy = article("busy", "A third of the week", "2023-01-12", LAW);
        List<Page> pages = plan(first, second, busy);

        EditionPage edition = page(pages, "editions/2023-W02/index.html", EditionPage.class);
        assertThat(edition.items()).hasSize(2);
        assertThat(edition.pager().older()).contains("/repo/editions/2023-W02/page/2/");
        EditionPage rest = page(pages, "editions/2023-W02/page/2/index.html", EditionPage.class);
        assertThat(rest.items()).singleElement()
                .satisfies(item -> assertThat(item.entry().title()).isEqualTo("A third of the week"));
        assertThat(rest.firstNumber()).isEqualTo(3);
    }

    @Test
    void aYearInTheTitleIsNoKinship() {
        EntryPage page = page(plan(article("a", "Warmest year was 2023", "2023-12-30", LAW),
                article("b", "The prizes of 2023", "2023-12-29", LAW)), "2023/12/30/a/index.html", EntryPage.class);
        assertThat(page.related()).isEmpty();
    }

    @Test
    void theSitemapSaysWhenAListChanged() {
        SitemapPage sitemap = page(plan(first, second, third), "sitemap.xml", SitemapPage.class);
        assertThat(sitemap.urls())
                .filteredOn(url -> url.location().matches(".*/(topics|sources|stories|editions|archive|editions/2023-W39)/"))
                .hasSize(6)
                .allSatisfy(url -> assertThat(url.modified()).as(url.location()).contains("2023-09-25"));
    }

    @Test
    void theCalendarHasARowForEachYearWithEntries() {
        Article slip = article("slip", "A slip of the pen", "1023-12-31", LAW);
        Calendar calendar = page(plan(slip, first, second, third), "archive/index.html", ArchivePage.class).calendar();
        assertThat(calendar.years()).extracting(row -> row.page().label()).containsExactly("2023", "1023");
        assertThat(calendar.years()).extracting(Calendar.Year::outline).containsExactly(
                "M0 6V7H52V7H53V0H1V6z", "M0 2V7H52V3H53V0H1V2z");
        assertThat(calendar.years()).flatExtracting(Calendar.Year::days)
                .extracting(day -> day.page().url()).contains("/repo/1023/12/31/", "/repo/2023/09/25/");
    }

    @ParameterizedTest
    @CsvSource({"1, 4:1", "2, 3:1 4:2", "3, 3:1 4:2", "7, 2:1 3:2 4:4", "40, 1:1 2:3 3:11 4:23"})
    void theShadesOfACalendarStandForMoreAndMore(int most, String least) {
        Article[] articles = IntStream.range(0, most)
                .mapToObj(number -> article("a" + number, "Number " + number, "2023-09-25", LAW)).toArray(Article[]::new);
        Calendar calendar = page(plan(articles), "2023/index.html", YearPage.class).calendar().orElseThrow();
        assertThat(calendar.maximum()).isEqualTo(most);
        assertThat(calendar.least()).extracting(shade -> shade.shade() + ":" + shade.count())
                .containsExactly(least.split(" "));
    }

    /** Ten years with entries on each day, on a page that a phone on a slow line can take. */
    @Test
    void theArchiveOfTenYearsIsSmall() throws IOException {
        LocalDate start = LocalDate.of(2014, 1, 1);
        Article[] articles = IntStream.range(0, 3652).boxed()
                .flatMap(day -> IntStream.rangeClosed(0, day * day % 7 % 4).mapToObj(number -> article("a" + day + "-" + number,
                        "Day " + day, start.plusDays(day).toString(), LAW)))
                .toArray(Article[]::new);
        PagePlanner planner = new PagePlanner(site(articles), NOW, WORDS);
        Page archive = planner.plan().stream().filter(page -> page.is(ArchivePage.class)).findFirst().orElseThrow().page();
        byte[] html = new Renderer(Templates.read(Path.of("none")).value().orElseThrow(), planner.siteView("Courant"))
                .render(archive).value().orElseThrow().bytes();
        List<Calendar.Year> years = ((ArchivePage) archive).calendar().years();
        assertThat(years).hasSize(10);
        assertThat(years).flatExtracting(Calendar.Year::days).hasSize(140);
        assertThat(html).hasSizeLessThan(60_000);
    }

    @Test
    void aTopicHasABarForEveryMonthBetween() {
        Chart chart = page(plan(first, second, third), "topics/law/index.html", TopicPage.class).chart().orElseThrow();
        assertThat(chart.unit()).isEqualTo("month");
        assertThat(chart.bars()).hasSize(9).extracting(Chart.Bar::count).startsWith(1, 0).endsWith(1);
        assertThat(chart.bars()).extracting(Chart.Bar::label).startsWith("January 2023").endsWith("September 2023");
        assertThat(page(plan(second), "topics/energy/index.html", TopicPage.class).chart()).isEmpty();
    }

    @Test
    void aTopicOfALongTimeHasABarForEachOfItsLastYears() {
        Article slip = article("slip", "A slip of the pen", "1023-09-25", LAW);
        Chart chart = page(plan(slip, third), "topics/law/index.html", TopicPage.class).chart().orElseThrow();
        assertThat(chart.unit()).isEqualTo("year");
        assertThat(chart.bars()).hasSize(60).extracting(Chart.Bar::count).startsWith(0, 0).endsWith(0, 1);
    }

    @Test
    void topicsAreComparedOverTime() {
        TopicActivity activity = page(plan(first, second, third), "topics/index.html", TopicIndexPage.class)
                .activity().orElseThrow();
        assertThat(activity.periods()).hasSize(9).startsWith("January 2023");
        assertThat(activity.rows()).extracting(row -> row.topic().id()).containsExactly("law", "energy");
        assertThat(activity.rows()).extracting(TopicActivity.Row::bars)
                .containsExactly("M0 20v-20M8 20v-20", "M0 20v-20M8 20v-20");
    }

    @Test
    void sourcesAreComparedWhereThereAreTwo() {
        assertThat(page(plan(first, second), "sources/index.html", SourceIndexPage.class).shares()).isEmpty();
    }

    @Test
    void feedsHoldTheNewestEntriesOnly() {
        Article fourth = article("fourth", "A fourth", "2023-10-01", LAW);
        Feed feed = page(plan(first, second, third, fourth), "feed.xml", AtomFeedPage.class).feed();
        assertThat(feed.entries()).extracting(FeedEntry::title)
                .containsExactly("A fourth", "Pipeline ruling is appealed", "Wind overtakes coal");
        assertThat(feed.updated().toInstant()).isEqualTo(fourth.date().toInstant());
    }

    @Test
    void indexesGoOnAfterAHundredLines() {
        Topic[] topics = IntStream.range(0, 101).mapToObj(number -> topic("topic" + number)).toArray(Topic[]::new);
        List<Page> pages = plan(article("first", "A first", "2023-10-01", topics));
        assertThat(page(pages, "topics/index.html", TopicIndexPage.class).topics()).hasSize(100);
        assertThat(page(pages, "topics/page/2/index.html", TopicIndexPage.class).topics()).hasSize(1);
    }

    @Test
    void anEmptyDigestHasAHomePageAndFeeds() {
        Site empty = site();
        assertThat(made(new PagePlanner(empty, NOW, WORDS).plan())).extracting(Page::path).contains("index.html", "feed.xml", "archive/index.html");
    }

    @Test
    void aSitemapOfTooManyUrlsIsSplit() {
        List<PlannedPage> pages = new PagePlanner(site(first, second, third), NOW, WORDS).plan();
        List<Page> sitemaps = made(new SitemapPlanner(new Permalinks(site().config().baseUrl()), 10).plan(pages));
        SitemapIndexPage index = page(sitemaps, "sitemap.xml", SitemapIndexPage.class);
        assertThat(index.sitemaps()).hasSizeGreaterThan(1).allSatisfy(sitemap ->
                assertThat(sitemap.location()).matches("https://digest\\.example/repo/sitemap-\\d\\.xml"));
        assertThat(sitemaps).filteredOn(SitemapPage.class::isInstance)
                .allSatisfy(part -> assertThat(((SitemapPage) part).urls()).hasSizeLessThanOrEqualTo(10));
    }
}
