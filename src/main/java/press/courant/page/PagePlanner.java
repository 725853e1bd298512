package press.courant.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import press.courant.cache.Mixer;
import press.courant.message.Messages;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Body;
import press.courant.model.EntryMark;
import press.courant.model.Site;
import press.courant.model.StandalonePage;
import press.courant.parallel.Meanwhile;
import press.courant.parallel.Once;
import press.courant.picture.Pictures;
import press.courant.search.IndexStore;

/** Turns a site into the list of all its pages. */
public final class PagePlanner {
    private static final int LATEST_ON_NOT_FOUND = 5;
    private static final int STORIES_ON_HOME = 3;
    private static final String NOT_FOUND = "404.html";

    private final Site site;
    private final IndexStore indexes;
    private final Views views;
    private final ListPlanner lists;
    private final LanguagePlanner languages;
    private final StoryPlanner stories;
    private final EditionBundles bundles;
    private final EditionPlanner editions;
    private final FeedPlanner feeds;
    private final EntryPlanner entries;
    private final Once<TitleIndex> titles;
    private final Optional<TitleIndex> lastTitles;

    /** @param now entries after it, present only where future entries were asked for, are marked as scheduled */
    public PagePlanner(Site site, Instant now, Messages words) {
        this(site, now, words, Pictures.NONE, Map.of(), IndexStore.NONE, Optional.empty());
    }

    /**
     * A planner that takes from earlier states of the site what is still right.
     *
     * @param pictures that the site shows of its own
     * @param marks of the articles, without which no page knows what it is made of
     * @param indexes of the search as they were published
     * @param last the planner of the state before this one
     */
    public PagePlanner(Site site, Instant now, Messages words, Pictures pictures, Map<String, EntryMark> marks,
            IndexStore indexes, Optional<PagePlanner> last) {
        this.site = site;
        this.indexes = indexes;
        lastTitles = last.flatMap(planner -> planner.titles.known().or(() -> planner.lastTitles));
        titles = new Once<>(() -> TitleIndex.of(site.articles(), lastTitles));
        views = new Views(site, now, words, pictures, marks);
        bundles = new EditionBundles(views);
        CardPlanner cards = new CardPlanner(views, bundles);
        entries = new EntryPlanner(views, cards, titles);
        lists = new ListPlanner(views);
        languages = new LanguagePlanner(views);
        stories = new StoryPlanner(views, lists, cards);
        editions = new EditionPlanner(views, bundles, cards);
        feeds = new FeedPlanner(views);
    }

    /** All pages, each to be made when it is asked for. */
    public List<PlannedPage> plan() {
        Supplier<List<PlannedPage>> ofEntries = new Meanwhile<>(entries::plan);
        SearchPlanner search = new SearchPlanner(views, indexes);
        List<PlannedPage> pages = new ArrayList<>(search.index());
        pages.addAll(home());
        int afterHome = pages.size();
        pages.addAll(lists.plan());
        pages.addAll(new ArchivePlanner(views, bundles, languages).plan());
        pages.addAll(languages.plan());
        pages.addAll(stories.plan());
        pages.addAll(editions.plan());
        pages.addAll(standalone());
        pages.add(search.page());
        pages.add(PlannedPage.of(NotFoundPage.class, NOT_FOUND, this::notFound)
                .from(() -> views.add(new Mixer(), latest()).value()));
        pages.addAll(feeds.planAll(bundles));
        pages.addAll(languages.plan(feeds));
        pages.addAll(afterHome, ofEntries.get());
        pages.addAll(new SitemapPlanner(views.permalinks).plan(pages));
        forHost().forEach(page -> pages.add(PlannedPage.of(page)));
        for (Asset asset : site.assets()) {
            pages.add(PlannedPage.of(new AssetPage(
                    asset.path(), Optional.of("content/" + asset.path()), asset.file(), asset.digest())));
        }
        pages.addAll(views.pictures.plan());
        return List.copyOf(pages);
    }

    /**
     * The page of an entry with another text.
     *
     * @param path of the entry's file, relative to the site's folder
     */
    public Optional<EntryPage> page(String path, Body body) {
        return entries.page(path, body);
    }

    /** Finds ahead what the pages of entries are known by, which another thread can do meanwhile. */
    public void prepare() {
        entries.prepare();
    }

    /** The editions as e-mails. */
    public MailPlanner mails() {
        return new MailPlanner(views, bundles);
    }

    /**
     * What every template sees of the site.
     *
     * @param generator name and version of the program
     */
    public SiteView siteView(String generator) {
        List<Link> sections = new ArrayList<>();
        sections.add(section(views.word("latest"), Permalinks.HOME));
        sections.add(section(views.word("topics"), Permalinks.TOPICS));
        if (stories.hasTeasers()) {
            sections.add(section(views.word("stories"), Permalinks.STORIES));
        }
        if (editions.newest().isPresent()) {
            sections.add(section(views.word("editions"), Permalinks.EDITIONS));
        }
        sections.add(section(views.word("sources"), Permalinks.SOURCES));
        sections.add(section(views.word("archive"), Permalinks.ARCHIVE));
        sections.add(section(views.word("search"), Permalinks.SEARCH));
        List<FeedLink> feedLinks = views.feeds(site.config().title(), Permalinks.HOME);
        return new SiteView(
                site.config().title(),
                site.config().description(),
                site.config().language().tag(),
                site.config().language().direction(),
                views.permalinks.url(Permalinks.HOME),
                site.config().baseUrl().toString(),
                site.config().editor(),
                site.config().email(),
                sections,
                site.topics().stream().map(views::topic).toList(),
                menu(),
                feedLinks.get(0),
                feedLinks.get(1),
                generator);
    }

    private Link section(String label, String location) {
        return new Link(label, views.permalinks.url(location));
    }

    private List<Link> menu() {
        return site.pages().stream()
                .filter(page -> page.menu().isPresent())
                .sorted(Comparator.comparing((StandalonePage page) -> page.menu().orElseThrow())
                        .thenComparing(StandalonePage::slug))
                .map(page -> section(page.title(), page.slug() + "/"))
                .toList();
    }

    private List<PlannedPage> home() {
        return views.paginator.split(Permalinks.HOME, site.articles()).stream()
                .map(slice -> views.page(HomePage.class, slice, Views.newest(slice.items()),
                        () -> editions.markNewest(stories.markTeasers(STORIES_ON_HOME, views.mark(slice))), () -> home(slice)))
                .toList();
    }

    private HomePage home(Paginator.Slice<Article> slice) {
        return new HomePage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(slice.number() == 1 ? site.config().title() : views.word("latest"),
                        site.config().description(), slice, List.of()),
                views.days(slice.items()), stories.teasers(STORIES_ON_HOME), editions.newest(), slice.pager());
    }

    private List<PlannedPage> standalone() {
        List<PlannedPage> pages = new ArrayList<>();
        for (StandalonePage page : site.pages()) {
            String location = page.slug() + "/";
            pages.add(PlannedPage.of(InformationPage.class, Permalinks.file(location), Optional.of(page.path()),
                    () -> information(page, location))
                    .from(() -> mark(page)).listed(Optional.empty()));
            page.aliases().forEach(alias -> pages.add(views.redirect(alias, page.path(), page.title(), location)));
        }
        return pages;
    }

    private long mark(StandalonePage page) {
        return new Mixer().add(page.path()).add(page.slug()).add(page.title()).add(page.summary())
                .add(page.language().tag()).add(views.pictures.inPage(page.body().html())).value();
    }

    private InformationPage information(StandalonePage page, String location) {
        Head siteHead = views.head(page.title(), page.summary().orElse(site.config().description()), location);
        Head head = new Head(siteHead.title(), siteHead.description(), siteHead.url(), siteHead.canonical(),
                page.language().tag(), page.language().direction(), true, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return new InformationPage(Permalinks.file(location), Optional.of(page.path()), head,
                page.title(), page.summary(), views.pictures.inPage(page.body().html()));
    }

    private List<Article> latest() {
        return site.articles().subList(0, Math.min(LATEST_ON_NOT_FOUND, site.articles().size()));
    }

    private NotFoundPage notFound() {
        Head siteHead = views.head(views.word("notFound"), site.config().description(), NOT_FOUND);
        Head head = new Head(siteHead.title(), siteHead.description(), siteHead.url(), siteHead.canonical(),
                siteHead.language(), siteHead.direction(), false, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty());
        List<EntryCard> latest = views.cards(latest());
        return new NotFoundPage(NOT_FOUND, Optional.empty(), head, latest);
    }

    /** What the host wants: {@code .nojekyll} and {@code CNAME} for GitHub Pages, {@code robots.txt} for crawlers. */
    private List<Page> forHost() {
        List<Page> pages = new ArrayList<>();
        pages.add(new TextPage(".nojekyll", ""));
        pages.add(new TextPage("robots.txt",
                "User-agent: *\nAllow: /\n\nSitemap: " + views.permalinks.absolute(SitemapPlanner.SITEMAP) + "\n"));
        site.config().cname().ifPresent(domain -> pages.add(new TextPage("CNAME", domain + "\n")));
        return pages;
    }
}
