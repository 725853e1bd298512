package press.courant.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.courant.page.*;

/** One page of every kind, with the texts that strain a theme: long, bidirectional, rich, hostile. */
final class SamplePages {
    static final String HOSTILE = "</title></script><script>alert('x')</script> & \"quotes\" ]]>";

    static final SiteView SITE = new SiteView(
            "The Courant",
            "What others reported, read with care and credited to those who did the work",
            "en",
            "ltr",
            "/digest/",
            "https://example.org/digest/",
            Optional.of("Nare Petrosyan"),
            Optional.of("editor@example.org"),
            List.of(new Link("Latest", "/digest/"), new Link("Topics", "/digest/topics/"),
                    new Link("Stories", "/digest/stories/"), new Link("Sources", "/digest/sources/"),
                    new Link("Editions", "/digest/editions/"), new Link("Archive", "/digest/archive/")),
            topics("South Caucasus", "Diplomacy", "Space", "Medicine and the prizes that follow", "Technology",
                    "Climate", "Disasters", "Law and the courts"),
            List.of(new Link("About", "/digest/about/"), new Link("Corrections", "/digest/corrections/")),
            new FeedLink("The Courant (Atom)", "application/atom+xml", "/digest/feed.xml"),
            new FeedLink("The Courant (JSON)", "application/feed+json", "/digest/feed.json"),
            "Courant 0.1.0");

    private static final SourceView MOSCOW_TIMES = new SourceView("moscow-times", "The Moscow Times",
            "/digest/sources/moscow-times/", "https://www.themoscowtimes.com/", "themoscowtimes.com",
            Optional.of("An independent newspaper on Russia, in English and Russian, edited from abroad."),
            Optional.of("en"), Optional.of("free"),
            Optional.of("Designated “undesirable” in Russia; sharing it there can be punished."));
    private static final SourceView CRISIS_GROUP = new SourceView("crisis-group", "International Crisis Group",
            "/digest/sources/crisis-group/", "https://www.crisisgroup.org/", "crisisgroup.org",
            Optional.of("Field research and advice on deadly conflicts."), Optional.of("en"),
            Optional.of("registration"), Optional.empty());
    private static final SourceView REUTERS = new SourceView("reuters", "Reuters", "/digest/sources/reuters/",
            "https://www.reuters.com/", "reuters.com", Optional.empty(), Optional.of("en"),
            Optional.of("paywall"), Optional.empty());

    private static final DateView DAY = date(2023, 9, 25);
    private static final Link STORY = new Link("The end of Nagorno-Karabakh", "/digest/stories/karabakh-2023/");
    private static final Pager ONE = new Pager(1, 1, 6, Optional.empty(), Optional.empty(), List.of());
    private static final Pager MIDDLE = new Pager(5, 24, 472, Optional.of("/digest/page/4/"),
            Optional.of("/digest/page/6/"),
            List.of(new Link("1", "/digest/"), new Link("4", "/digest/page/4/"), new Link("5", "/digest/page/5/"),
                    new Link("6", "/digest/page/6/"), new Link("24", "/digest/page/24/")));

    private static final EntryCard LEAD = card("Moscow rejects the charge that it abandoned Armenia", DAY, MOSCOW_TIMES,
            List.of(0, 1), "Russia’s Foreign Ministry called the Armenian prime minister’s address an unacceptable"
                    + " attack, and said that he was serving Western interests.", "en", "ltr");
    private static final EntryCard LONG = card("A very long headline that somebody pasted whole from a press release"
            + " of the Parliamentary Assembly’s Subcommittee on Transboundary Watercourses, with its"
            + " Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", DAY, CRISIS_GROUP,
            List.of(0, 1, 2, 3, 4, 5, 6, 7), "", "en", "ltr");
    private static final EntryCard ARABIC = card("انهيار سدّين فوق مدينة درنة الليبية ومقتل الآلاف", DAY, REUTERS,
            List.of(6, 5), "اجتاحت مياه العاصفة دانيال أحياء كاملة في مدينة درنة بعد انهيار سدّين، وقُتل الآلاف.",
            "ar", "rtl");
    private static final EntryCard ARMENIAN = card("Հայաստանի խորհրդարանը քվեարկեց Հռոմի կանոնադրության վավերացման օգտին",
            date(2023, 9, 24), REUTERS, List.of(7, 0), "Ազգային ժողովը հավանություն տվեց միջազգային քրեական"
                    + " դատարանին միանալուն։", "hy", "ltr");
    private static final EntryCard DRAFT = draft(card("Java 21 arrives with virtual threads", date(2023, 9, 19), REUTERS,
            List.of(4), "The long-term-support release makes threads cheap.", "en", "ltr"));
    private static final EntryCard ATTACK = card(HOSTILE, date(2023, 9, 19), MOSCOW_TIMES, List.of(2), HOSTILE, "en", "ltr");

    private static final LanguageLink LANGUAGE = new LanguageLink("ar", "rtl", "العربية", "/digest/languages/ar/", 3);
    private static final List<DayGroup> DAYS = List.of(
            new DayGroup(DAY, "/digest/2023/09/25/", List.of(LEAD, LONG, ARABIC)),
            new DayGroup(date(2023, 9, 24), "/digest/2023/09/24/", List.of(ARMENIAN)),
            new DayGroup(date(2023, 9, 19), "/digest/2023/09/19/", List.of(DRAFT, ATTACK)));

    static final String BODY = """
            <p>Russia’s Foreign Ministry on Monday <a href="https://example.org/x">rejected</a> Nikol Pashinyan’s accusation, and it did so at
            length.<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup> Armenia belongs to the six-state
            <abbr title="Collective Security Treaty Organization">CSTO</abbr>; Moscow declined to intervene, arguing that Yerevan itself
            had recognised the region as Azerbaijan’s after the 2020 ceasefire.</p>
            <h2 id="what">What was said</h2>
            <blockquote><p>“An unacceptable attack,” the ministry wrote of the address, which it said damages ties.</p></blockquote>
            <ul><li>Russia keeps a base in Gyumri.</li><li>It was unclear how long the peacekeepers would stay.</li></ul>
            <h3 id="numbers">The numbers</h3>
            <table><thead><tr><th>Year</th><th>Peacekeepers deployed in the region</th><th>Observation posts along the corridor</th><th>Ceasefire violations recorded by each side</th><th>Remarks</th></tr></thead>
            <tbody><tr><td>2020</td><td>1,960</td><td>27</td><td>41</td><td title="a > b <table x">After_the_trilateral_statement</td></tr><tr><td>2023</td><td>1,960</td><td>30</td><td>212</td><td>Until the operation</td></tr></tbody></table>
            <pre><code class="language-java">try (var executor = Executors.newVirtualThreadPerTaskExecutor()) { executor.submit(() -&gt; System.out.println("a long line of code")); }</code></pre>
            <p>Inline <code>courant build</code>, <kbd>Ctrl</kbd>, H<sub>2</sub>O and <mark>a mark</mark>.</p>
            <details><summary>How we know</summary><p>From the ministry’s own statement.</p></details>
            <hr>
            <section class="footnotes"><ol><li id="fn-1"><p>The statement, in Russian. <a class="footnote-backref" href="#fnref-1">↩</a></p></li></ol></section>
            """;

    private SamplePages() {}

    /** Every kind of page; some twice. */
    static List<Page> all() {
        Calendar calendar = calendar();
        List<MonthTeaser> months = months();
        EditionTeaser edition = new EditionTeaser(new Link("A week that redrew a map", "/digest/editions/2023-W39/"),
                "25 September to 1 October 2023", false, true, 7, Optional.of("The week in which a republic dissolved itself."));
        StoryTeaser story = new StoryTeaser(STORY, Optional.of("From the Lachin blockade to the exodus."), 11,
                date(2020, 11, 10), date(2023, 10, 5));
        Optional<EntryLink> earlier = Optional.of(new EntryLink("OSIRIS-REx brings a piece of Bennu to Utah", "/digest/2023/09/24/osiris/", "en"));
        Optional<EntryLink> later = Optional.of(new EntryLink("Лидер региона подписал указ о роспуске", "/digest/2023/09/28/decree/", "ru"));
        Optional<String> none = Optional.empty();
        return List.of(
                new HomePage("index.html", none, head("The Courant", "/digest/"), DAYS, List.of(story, story),
                        Optional.of(edition), new Pager(1, 24, 472, none, Optional.of("/digest/page/2/"), MIDDLE.pages())),
                new HomePage("page/5/index.html", none, head("Page 5", "/digest/page/5/"), DAYS, List.of(),
                        Optional.empty(), MIDDLE),
                new EntryPage("2023/09/25/moscow/index.html", Optional.of("content/a.md"),
                        head(LEAD.title(), LEAD.url()), LEAD, Optional.of(LEAD.summary()), BODY, false, none, Optional.of(date(2023, 9, 26)),
                        List.of(new CorrectionView(date(2023, 9, 26), "An earlier version misnamed the ministry.")),
                        earlier, later,
                        List.of(new TopicNeighbours(SITE.topics().get(0), earlier, later),
                                new TopicNeighbours(SITE.topics().get(1), earlier, Optional.empty())),
                        Optional.of(new StoryPlace(STORY, 7, 11, earlier, later)),
                        List.of(new TranslationLink("ar", "rtl", "العربية", ARABIC.title(), ARABIC.url(), ARABIC.absoluteUrl(), false)),
                        List.of(new Alternate("ar", ARABIC.absoluteUrl()), new Alternate("en", LEAD.absoluteUrl())),
                        List.of(new RelatedEntry(ARMENIAN, List.of("same story", "topics: South Caucasus, Diplomacy")),
                                new RelatedEntry(ARABIC, List.of("topics: Disasters")))),
                new EntryPage("2023/09/25/derna/index.html", Optional.of("content/b.md"),
                        head(ARABIC.title(), "/digest/2023/09/25/derna/"), excerpt(ARABIC), none,
                        "<p>" + ARABIC.summary() + "</p><p>" + ARABIC.summary() + "</p>", true, none, Optional.empty(),
                        List.of(), earlier, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), List.of()),
                new EntryPage("2023/09/19/attack/index.html", Optional.of("content/c.md"), head(HOSTILE, ATTACK.url()),
                        ATTACK, Optional.of(ATTACK.summary()), "<p>Safe.</p>", false, none, Optional.empty(), List.of(), Optional.empty(),
                        Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), List.of()),
                new TopicIndexPage("topics/index.html", none, head("Topics", "/digest/topics/"), Optional.of(activity()), SITE.topics().stream()
                        .map(topic -> new TopicTeaser(topic, Optional.of("What happens there, and to whom."), 12, List.of(LEAD, ARABIC)))
                        .toList(), ONE),
                new TopicPage("topics/space/index.html", none, head("Space", "/digest/topics/space/"), SITE.topics().get(2),
                        Optional.of("Missions, launches and what they bring back."), Optional.of(chart()), DAYS, MIDDLE),
                new ArchivePage("archive/index.html", none, head("Archive", "/digest/archive/"), 472, calendar,
                        List.of(new YearTeaser(new Link("2023", "/digest/2023/"), 301, months),
                                new YearTeaser(new Link("2022", "/digest/2022/"), 171, months)), List.of(LANGUAGE)),
                new LanguagePage("languages/ar/index.html", none, head(LANGUAGE.name(), "/digest/languages/ar/"), LANGUAGE, DAYS, MIDDLE),
                new YearPage("2023/index.html", none, head("2023", "/digest/2023/"), 2023, Optional.of(calendar), months, DAYS, ONE,
                        Optional.of(new Link("2022", "/digest/2022/")), Optional.empty()),
                new MonthPage("2023/09/index.html", none, head("September 2023", "/digest/2023/09/"), "September 2023",
                        new Link("2023", "/digest/2023/"), List.of(new Link("A week that redrew a map", "/digest/editions/2023-W39/")),
                        DAYS, ONE, Optional.of(new Link("August 2023", "/digest/2023/08/")), Optional.empty()),
                new DayPage("2023/09/25/index.html", none, head("25 September 2023", "/digest/2023/09/25/"), DAY,
                        new Link("2023", "/digest/2023/"), new Link("September", "/digest/2023/09/"), List.of(LEAD, LONG, ARABIC),
                        ONE, Optional.of(new Link("24 September 2023", "/digest/2023/09/24/")), Optional.of(new Link("28 September 2023", "/digest/2023/09/28/"))),
                new SourceIndexPage("sources/index.html", none, head("Sources", "/digest/sources/"),
                        List.of(new SourceShare(MOSCOW_TIMES, 31, 100), new SourceShare(CRISIS_GROUP, 1, 3)),
                        List.of(new SourceTeaser(MOSCOW_TIMES, 31, Optional.of(DAY)), new SourceTeaser(CRISIS_GROUP, 1, Optional.of(DAY)),
                                new SourceTeaser(REUTERS, 0, Optional.empty())), ONE),
                new SourcePage("sources/moscow-times/index.html", none, head("The Moscow Times", "/digest/sources/moscow-times/"),
                        MOSCOW_TIMES, Optional.of("Russian"), Optional.of(date(2023, 8, 1)), Optional.of(DAY), DAYS, ONE),
                new StoryIndexPage("stories/index.html", none, head("Developing stories", "/digest/stories/"), List.of(story, story), ONE),
                new StoryPage("stories/karabakh-2023/index.html", none, head(STORY.label(), STORY.url()), STORY.label(),
                        Optional.of("From the Lachin blockade to the exodus."), "<p>How it came to this, <em>day by day</em>.</p>",
                        List.of(LEAD), List.of(
                                new TimelineDay(date(2023, 6, 19), none, Optional.empty(),
                                        List.of(new TimelineEvent(none, DRAFT, List.of(), 1))),
                                new TimelineDay(DAY, Optional.of("/digest/2023/09/25/"), Optional.of(new TimelineGap("3 months later", "months")),
                                        List.of(new TimelineEvent(Optional.of("The answer"), LEAD, List.of(ARABIC), 2),
                                                new TimelineEvent(none, LONG, List.of(), 1)))),
                        List.of(new SourceTeaser(MOSCOW_TIMES, 3, Optional.of(DAY)), new SourceTeaser(REUTERS, 1, Optional.of(DAY))), 4,
                        Optional.of(date(2023, 6, 19)), Optional.of(DAY), ONE),
                new EditionIndexPage("editions/index.html", none, head("Editions", "/digest/editions/"), List.of(edition,
                        new EditionTeaser(new Link("18 to 24 September 2023", "/digest/editions/2023-W38/"), "18 to 24 September 2023", false, false, 9, Optional.empty())), ONE),
                new EditionPage("editions/2023-W39/index.html", none, head("A week that redrew a map", "/digest/editions/2023-W39/"),
                        "A week that redrew a map", "25 September to 1 October 2023", true,
                        Optional.of(new Link("September 2023", "/digest/2023/09/")), "<p>Seven entries, one thread.</p>",
                        List.of(new EditionItem(LEAD, Optional.of("Read this first: the rest follows from it.")), new EditionItem(ARABIC, none)), 1, ONE,
                        Optional.of(new Link("18 to 24 September", "/digest/editions/2023-W38/")), Optional.empty()),
                new InformationPage("about/index.html", none, head("About", "/digest/about/"), "About", Optional.of("Who makes this, and how."), BODY),
                new NotFoundPage("404.html", none, unlisted("Not found", "/digest/404.html"), List.of(LEAD, ARABIC)),
                new RedirectPage("old/index.html", none, unlisted(LEAD.title(), "/digest/old/"), LEAD.url()),
                new AtomFeedPage("feed.xml", feed()),
                new JsonFeedPage("feed.json", feed()),
                new SitemapPage("sitemap.xml", List.of(new SitemapPage.SitemapUrl("https://example.org/digest/", Optional.of("2023-09-25"),
                        List.of(new Alternate("en", "https://example.org/digest/"))))),
                new SitemapIndexPage("sitemap-index.xml", List.of(new SitemapPage.SitemapUrl("https://example.org/digest/sitemap-1.xml", none, List.of()))),
                new TextPage("robots.txt", "User-agent: *\n"));
    }

    static Feed feed() {
        ZonedDateTime time = ZonedDateTime.of(2023, 9, 25, 14, 5, 0, 0, ZoneOffset.ofHours(4));
        return new Feed("tag:example.org,2023:feed", "The Courant", "A digest", "https://example.org/digest/",
                "https://example.org/digest/feed.xml", "https://example.org/digest/feed.json", "en",
                Optional.of("Nare Petrosyan"), time, List.of(
                        new FeedEntry("tag:example.org,2023:1", LEAD.absoluteUrl(), LEAD.title(), LEAD.summary(), "<p>Body &amp; soul</p>",
                                time, time, Optional.of(MOSCOW_TIMES), LEAD.report(), Optional.of("Jane Reporter"), List.of("Diplomacy"), "en", Optional.empty()),
                        new FeedEntry("tag:example.org,2023:2", ATTACK.absoluteUrl(), HOSTILE + "\u0000\u000B\uD800", "", "<p>x</p>", time, time,
                                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "ar", Optional.empty())));
    }

    /** Writes the pages and assets to a folder, to look at them: {@code main(folder)}. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("digest");
        Templates templates = Templates.read(Path.of("no-such-folder")).value().orElseThrow();
        Renderer renderer = new Renderer(templates, SITE);
        for (Page page : all()) {
            OutputFile file = renderer.render(page).value().orElseThrow();
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.write(folder.resolve(file.path()), file.bytes());
        }
        Files.createDirectories(folder.resolve("theme"));
        for (var asset : templates.assets()) {
            Files.write(folder.resolve(asset.path()), Files.readAllBytes(asset.file()));
        }
    }

    static Head head(String title, String url) {
        return new Head(title, "About " + title, url, "https://example.org" + url, "en", "ltr", true, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static Head unlisted(String title, String url) {
        return new Head(title, "", url, "https://example.org" + url, "en", "ltr", false, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static List<TopicLink> topics(String... labels) {
        List<TopicLink> topics = new ArrayList<>();
        for (String label : labels) {
            String id = label.toLowerCase(Locale.ROOT).replace(' ', '-');
            topics.add(new TopicLink(id, label, "/digest/topics/" + id + "/", topics.size()));
        }
        return topics;
    }

    private static DateView date(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        String monthName = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new DateView(date.toString(), day + " " + monthName + " " + year,
                date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), day, monthName, year, Optional.empty());
    }

    private static EntryCard card(String title, DateView date, SourceView source, List<Integer> topics, String summary,
            String language, String direction) {
        String url = "/digest/2023/09/25/" + Integer.toHexString(title.hashCode()) + "/";
        return new EntryCard(title, url, "https://example.org" + url, date, Optional.of(source),
                Optional.of(source.homepage() + "report?a=1&b=2"), Optional.of("Jane Reporter"), source.access(), "own",
                topics.stream().map(index -> SITE.topics().get(index)).toList(),
                topics.contains(0) ? Optional.of(STORY) : Optional.empty(), summary, language, direction, Optional.empty(), false, false);
    }

    private static EntryCard draft(EntryCard card) {
        return new EntryCard(card.title(), card.url(), card.absoluteUrl(), card.date(), card.source(), card.report(), card.author(),
                card.access(), card.rights(), card.topics(), card.story(), card.summary(), card.language(), card.direction(),
                card.image(), true, true);
    }

    private static EntryCard excerpt(EntryCard card) {
        return new EntryCard(card.title(), card.url(), card.absoluteUrl(), card.date(), card.source(), card.report(), card.author(),
                card.access(), "excerpt", card.topics(), card.story(), card.summary(), card.language(), card.direction(),
                card.image(), false, false);
    }

    private static Chart chart() {
        return new Chart("year", 720, 96, 40, List.of(new Chart.Bar("2021", 4, 0, 86, 192, 10),
                new Chart.Bar("2022", 0, 240, 96, 192, 0), new Chart.Bar("2023", 40, 480, 0, 192, 96)));
    }

    private static TopicActivity activity() {
        return new TopicActivity("month", List.of("August 2023", "September 2023"), 20, 6, SITE.topics().stream()
                .map(topic -> new TopicActivity.Row(topic, 9, List.of(3, 6), "M0 20v-10M1 20v-20")).toList());
    }

    private static Calendar calendar() {
        List<Calendar.Day> days = List.of(
                new Calendar.Day(new Link("24 September 2023", "/digest/2023/09/24/"), 1, 2, "M38 6h1v1h-1z"),
                new Calendar.Day(new Link("25 September 2023", "/digest/2023/09/25/"), 3, 4, "M39 0h1v1h-1z"));
        return new Calendar(3, List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"),
                List.of(new Calendar.Least(2, 1), new Calendar.Least(4, 2)),
                List.of(new Calendar.Year(new Link("2023", "/digest/2023/"), 40, "M0 6V7H52V7H53V0H1V6z",
                        List.of(new Calendar.Squares(4, "M3 2v1M4 0v3"), new Calendar.Squares(2, "M7 1v2")), days)));
    }

    private static List<MonthTeaser> months() {
        List<MonthTeaser> months = new ArrayList<>();
        for (java.time.Month month : java.time.Month.values()) {
            months.add(new MonthTeaser(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.getValue() == 3 ? "" : "/digest/2023/09/", month.getValue() == 3 ? 0 : 12));
        }
        return months;
    }
}
