package press.courant.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import press.courant.cache.Mixer;
import press.courant.clean.AbsoluteLinks;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.model.SiteConfig;
import press.courant.model.Topic;
import press.courant.page.EditionBundles.Bundle;
import press.courant.parallel.Once;

/** Plans the Atom and the JSON feed of each list of entries, and of the editions. */
final class FeedPlanner {
    static final String ATOM = "feed.xml";
    static final String JSON = "feed.json";

    private final Views views;
    private final SiteConfig config;
    private final Map<String, FeedEntry> entries = new ConcurrentHashMap<>();

    FeedPlanner(Views views) {
        this.views = views;
        config = views.config;
    }

    /**
     * Both feeds of the entries in a language.
     *
     * @param name of the language, which takes long to look up
     * @param list the list's location
     * @param articles newest first
     */
    List<PlannedPage> plan(Supplier<String> name, String list, Language language, List<Article> articles) {
        return plan(list, () -> feed(title(name.get()), views.word("entriesIn", name.get()), list, language, entries(articles)),
                () -> mark("", "", list, newest(articles)));
    }

    /**
     * Both feeds of a list.
     *
     * @param list the list's location
     * @param articles newest first
     */
    private List<PlannedPage> plan(String title, String description, String list, List<Article> articles) {
        return plan(list, () -> feed(title, description, list, config.language(), entries(articles)),
                () -> mark(title, description, list, newest(articles)));
    }

    private List<FeedEntry> entries(List<Article> articles) {
        return newest(articles).stream().map(this::entry).toList();
    }

    private static List<PlannedPage> plan(String list, Supplier<Feed> maker, Supplier<Long> mark) {
        Once<Feed> feed = new Once<>(maker);
        Once<Long> basis = new Once<>(mark);
        return List.of(
                PlannedPage.of(AtomFeedPage.class, list + ATOM, () -> new AtomFeedPage(list + ATOM, feed.get()))
                        .from(basis::get),
                PlannedPage.of(JsonFeedPage.class, list + JSON, () -> new JsonFeedPage(list + JSON, feed.get()))
                        .from(basis::get));
    }

    private List<Article> newest(List<Article> articles) {
        return articles.subList(0, Math.min(config.feedEntries(), articles.size()));
    }

    private long mark(String title, String description, String list, List<Article> articles) {
        Mixer mixer = views.add(new Mixer().add(title).add(description).add(list), articles);
        articles.forEach(article -> mixer.add(views.markBody(article)));
        return mixer.value();
    }

    private Feed feed(String title, String description, String list, Language language, List<FeedEntry> newest) {
        Permalinks permalinks = views.permalinks;
        return new Feed(
                permalinks.absolute(list + ATOM),
                title,
                description,
                permalinks.absolute(list),
                permalinks.absolute(list + ATOM),
                permalinks.absolute(list + JSON),
                language.tag(),
                config.editor(),
                newest.stream().map(FeedEntry::updated).max(Comparator.comparing(ZonedDateTime::toInstant))
                        .orElse(Instant.EPOCH.atZone(ZoneOffset.UTC)),
                newest);
    }

    /** Editions as entries; one without entries has nothing to read yet. */
    private List<PlannedPage> planEditions(EditionBundles editions) {
        List<Bundle> newest = editions.newestFirst().stream().filter(bundle -> !bundle.items().isEmpty())
                .limit(config.feedEntries()).toList();
        String title = title(views.word("editions"));
        String description = views.word("editionsOf", config.title());
        return plan(Permalinks.EDITIONS, () -> feed(title, description, Permalinks.EDITIONS, config.language(),
                newest.stream().map(bundle -> entry(bundle, editions.title(bundle))).toList()), () -> {
                    Mixer mixer = new Mixer().add(title);
                    for (Bundle bundle : newest) {
                        EditionBundles.mark(bundle, mixer).add(views.pictures.inFeed(bundle.introduction().html()))
                                .add(bundle.items().size());
                        bundle.items().forEach(item -> mixer.add(views.mark(item.article())).add(item.note()));
                    }
                    return mixer.value();
                });
    }

    private FeedEntry entry(Bundle bundle, String title) {
        String url = views.permalinks.absolute(bundle.location());
        String period = views.dates.period(bundle.period());
        return new FeedEntry(url, url, title, title.contains(period) ? "" : period,
                AbsoluteLinks.of(new EditionContent(views).html(bundle), config.baseUrl(), url),
                bundle.published(), bundle.updated(), Optional.empty(), Optional.empty(), Optional.empty(),
                bundle.items().stream().flatMap(item -> item.article().topics().stream()).distinct()
                        .map(topic -> views.topic(topic).label()).toList(),
                config.language().tag(), Optional.empty());
    }

    List<PlannedPage> planAll(EditionBundles editions) {
        List<PlannedPage> pages = new ArrayList<>(
                plan(config.title(), config.description(), Permalinks.HOME, views.site.articles()));
        for (Topic topic : views.site.topics()) {
            String label = topic.label(config.language());
            pages.addAll(plan(title(label), topic.description().orElse(label),
                    Permalinks.topic(topic.id()), views.site.byTopic().getOrDefault(topic.id(), List.of())));
        }
        views.site.sources().forEach(source -> pages.addAll(plan(title(source.name()),
                views.word("entriesCiting", source.name()), Permalinks.source(source.id()),
                views.site.bySource().getOrDefault(source.id(), List.of()))));
        views.site.stories().forEach(story -> pages.addAll(plan(title(story.title()),
                story.summary().orElse(views.word("storySoFar", story.title())), Permalinks.story(story.id()),
                views.site.byStory().getOrDefault(story.id(), List.of()))));
        if (!editions.newestFirst().isEmpty()) {
            pages.addAll(planEditions(editions));
        }
        return pages;
    }

    private String title(String list) {
        return views.word("feedTitle", config.title(), list);
    }

    private FeedEntry entry(Article article) {
        return entries.computeIfAbsent(article.path(), path -> make(article));
    }

    private FeedEntry make(Article article) {
        EntryCard card = views.card(article);
        return new FeedEntry(
                article.id(),
                card.absoluteUrl(),
                article.title(),
                article.summary(),
                AbsoluteLinks.of(views.pictures.inFeed(article.body().html()), config.baseUrl(), card.absoluteUrl()),
                article.date(),
                article.updated().orElse(article.date()),
                card.source(),
                card.report(),
                card.author(),
                card.topics().stream().map(TopicLink::label).toList(),
                card.language(),
                card.image());
    }
}
