package press.courant.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import press.courant.cache.Mixer;
import press.courant.message.Messages;
import press.courant.model.Article;
import press.courant.model.EntryMark;
import press.courant.model.Language;
import press.courant.model.Rights;
import press.courant.model.Site;
import press.courant.model.SiteConfig;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.parallel.Once;
import press.courant.picture.Pictures;

/** Turns the model into what templates see; each entry's card and each source's view is made once. */
final class Views {
    private static final int PER_INDEX_PAGE = 100;

    final Site site;
    final SiteConfig config;
    final Permalinks permalinks;
    final PictureViews pictures;
    final Messages words;
    final Dates dates;
    final Paginator paginator;
    /** For lists of topics, sources and stories, which are short lines that a reader scans. */
    final Paginator indexPaginator;

    private final Map<String, TopicLink> topics = new HashMap<>();
    private final Map<String, SourceView> sources = new HashMap<>();
    private final Map<String, Link> stories = new HashMap<>();
    private final Map<String, EntryCard> cards = new ConcurrentHashMap<>();
    private final Instant now;
    private final Map<String, EntryMark> read;
    private final Once<Map<String, Long>> marks;

    /**
     * @param now entries after it are marked as scheduled
     * @param words of the interface
     * @param pictures that the site shows of its own
     * @param read the marks of the articles as they were read
     */
    Views(Site site, Instant now, Messages words, Pictures pictures, Map<String, EntryMark> read) {
        this.site = site;
        this.now = now;
        this.words = words;
        this.read = read;
        marks = new Once<>(this::marks);
        config = site.config();
        permalinks = new Permalinks(config.baseUrl());
        this.pictures = new PictureViews(pictures, permalinks);
        dates = new Dates(words);
        paginator = new Paginator(permalinks, config.entriesPerPage());
        indexPaginator = new Paginator(permalinks, PER_INDEX_PAGE);
        for (Topic topic : site.topics()) {
            topics.put(topic.id(), new TopicLink(topic.id(), topic.label(config.language()),
                    permalinks.url(Permalinks.topic(topic.id())), topics.size()));
        }
        site.sources().forEach(source -> sources.put(source.id(), view(source)));
        site.stories().forEach(story ->
                stories.put(story.id(), new Link(story.title(), permalinks.url(Permalinks.story(story.id())))));
    }

    /** Words of the interface. */
    String word(String key, Object... values) {
        return words.get(key, values);
    }

    /** Changes with everything that the card of an article, or a link to it, shows. */
    long mark(Article article) {
        return marks.get().get(article.path());
    }

    /** Changes with the text of an article; the same for all where there are no marks. */
    long markBody(Article article) {
        return read.isEmpty() ? 0 : read.get(article.path()).body() + pictures.mark(article.body().links());
    }

    /** Whether search engines may list it: a full reprint is not ours, and a draft not yet anybody's. */
    boolean isIndexed(Article article) {
        return article.attribution().rights() != Rights.FULL && !article.draft()
                && !article.date().toInstant().isAfter(now);
    }

    /** A card takes words from its source and its story, which may change without it. */
    private Map<String, Long> marks() {
        Map<String, Long> ofSources = new HashMap<>();
        sources.forEach((id, view) -> ofSources.put(id, mark(view)));
        Map<String, Long> ofStories = new HashMap<>();
        stories.forEach((id, link) -> ofStories.put(id, new Mixer().add(link.label()).add(link.url()).value()));
        Map<String, Long> all = new HashMap<>(2 * site.articles().size());
        for (Article article : site.articles()) {
            Mixer mixer = new Mixer().add(read.get(article.path()).head()).add(article.date().toInstant().isAfter(now));
            article.attribution().source().ifPresent(source -> mixer.add(ofSources.get(source.id())));
            article.story().ifPresent(story -> mixer.add(ofStories.get(story)));
            pictures.mark(article, mixer);
            all.put(article.path(), mixer.value());
        }
        return all;
    }

    /** What a page that shows a part of a list is made of: the cards on it, and how many pages there are. */
    Mixer mark(Paginator.Slice<Article> slice) {
        return add(pager(slice), slice.items());
    }

    Mixer pager(Paginator.Slice<?> slice) {
        return new Mixer().add(slice.list()).add(slice.number()).add(slice.total()).add(slice.all().size());
    }

    Mixer add(Mixer mixer, List<Article> articles) {
        mixer.add(articles.size());
        articles.forEach(article -> mixer.add(mark(article)));
        return mixer;
    }

    /** What the pages of a source say of it. */
    long mark(Source source) {
        return mark(source(source));
    }

    private static long mark(SourceView view) {
        Mixer mixer = new Mixer().add(view.id()).add(view.name()).add(view.url()).add(view.homepage()).add(view.host());
        return mixer.add(view.description()).add(view.language()).add(view.access()).add(view.caution()).value();
    }

    static Mixer addDay(Mixer mixer, Optional<LocalDate> day) {
        return mixer.add(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    static Optional<LocalDate> newest(List<Article> newestFirst) {
        return newestFirst.isEmpty() ? Optional.empty() : Optional.of(newestFirst.get(0).day());
    }

    EntryCard card(Article article) {
        EntryCard known = cards.get(article.path());
        return known == null ? cards.computeIfAbsent(article.path(), path ->
                view(article, article.story().map(stories::get), article.date().toInstant().isAfter(now))) : known;
    }

    List<EntryCard> cards(List<Article> articles) {
        return articles.stream().map(this::card).toList();
    }

    TopicLink topic(Topic topic) {
        return topics.get(topic.id());
    }

    SourceView source(Source source) {
        return sources.get(source.id());
    }

    EntryLink link(Article article) {
        return new EntryLink(article.title(), card(article).url(), article.language().tag());
    }

    Optional<EntryLink> linkAt(List<Article> articles, int index) {
        return index >= 0 && index < articles.size() ? Optional.of(link(articles.get(index))) : Optional.empty();
    }

    /** Articles that are in order of time, grouped by their days. */
    List<DayGroup> days(List<Article> articles) {
        List<DayGroup> groups = new ArrayList<>();
        int from = 0;
        while (from < articles.size()) {
            LocalDate day = articles.get(from).day();
            int to = from;
            while (to < articles.size() && articles.get(to).day().equals(day)) {
                to++;
            }
            groups.add(new DayGroup(dates.view(day), permalinks.url(Permalinks.day(day)), cards(articles.subList(from, to))));
            from = to;
        }
        return groups;
    }

    /** The head of a page in the site's language that search engines may list. */
    Head head(String title, String description, String location) {
        return head(title, description, location, List.of());
    }

    Head head(String title, String description, String location, List<FeedLink> feeds) {
        return new Head(title, description, permalinks.url(location), permalinks.absolute(location),
                config.language().tag(), config.language().direction(), true, feeds,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A page of a list.
     *
     * @param modified the newest day on it
     * @param basis what it is made of
     */
    <P extends Page> PlannedPage page(Class<P> kind, Paginator.Slice<?> slice, Optional<LocalDate> modified,
            Supplier<Mixer> basis, Supplier<P> maker) {
        String location = slice.location();
        return PlannedPage.of(kind, Permalinks.file(location), maker)
                .from(() -> basis.get().value()).listed(modified);
    }

    /** The head of one page of a list; from page 2 on, its title says which. */
    Head head(String title, String description, Paginator.Slice<?> slice, List<FeedLink> feeds) {
        Pager pager = slice.pager();
        String full = pager.number() == 1 ? title : word("pagedTitle", title, pager.number());
        return new Head(full, description, permalinks.url(slice.location()), permalinks.absolute(slice.location()),
                config.language().tag(), config.language().direction(), true, feeds,
                Optional.empty(), pager.newer(), pager.older());
    }

    /** The Atom and the JSON feed that follow a list. */
    List<FeedLink> feeds(String title, String list) {
        return List.of(
                new FeedLink(title, "application/atom+xml", permalinks.url(list + FeedPlanner.ATOM)),
                new FeedLink(title, "application/feed+json", permalinks.url(list + FeedPlanner.JSON)));
    }

    /** A stub at an old address of a page. */
    PlannedPage redirect(String alias, String origin, String title, String location) {
        String from = alias.endsWith("/") || alias.endsWith(".html") ? alias : alias + "/";
        return PlannedPage.of(RedirectPage.class, Permalinks.file(from), Optional.of(origin),
                () -> redirectFrom(from, origin, title, location))
                .from(() -> new Mixer().add(from).add(origin).add(title).add(location).value());
    }

    private RedirectPage redirectFrom(String from, String origin, String title, String location) {
        Head head = new Head(title, config.description(), permalinks.url(from), permalinks.absolute(location),
                config.language().tag(), config.language().direction(), false, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return new RedirectPage(Permalinks.file(from), Optional.of(origin), head, permalinks.url(location));
    }

    private EntryCard view(Article article, Optional<Link> story, boolean scheduled) {
        String location = Permalinks.entry(article);
        Language language = article.language();
        return new EntryCard(
                article.title(),
                permalinks.url(location),
                permalinks.absolute(location),
                dates.view(article.date(), article.timed()),
                article.attribution().source().map(this::source),
                article.attribution().url(),
                article.attribution().author(),
                article.attribution().access()
                        .or(() -> article.attribution().source().flatMap(Source::access))
                        .map(Views::lowerCase),
                lowerCase(article.attribution().rights()),
                article.topics().stream().map(this::topic).toList(),
                story,
                article.summary(),
                language.tag(),
                language.direction(),
                article.image().map(pictures::view),
                article.draft(),
                scheduled);
    }

    private SourceView view(Source source) {
        String host = source.url().replaceFirst("^[a-z]+://(www\\.)?", "").replaceFirst("[/?#:].*$", "");
        return new SourceView(source.id(), source.name(), permalinks.url(Permalinks.source(source.id())), source.url(),
                host, source.description(), source.language().map(Language::tag),
                source.access().map(Views::lowerCase), source.caution());
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
