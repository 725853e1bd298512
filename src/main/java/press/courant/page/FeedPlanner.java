package press.courant.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import press.courant.cache.Mixer;
import press.courant.clean.AbsoluteLinks;
import press.courant.model.Article;
import press.courant.model.SiteConfig;
import press.courant.model.Topic;
import press.courant.parallel.Once;

/** Plans the Atom and the JSON feed of a list of entries. */
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
     * Both feeds of a list.
     *
     * @param list the list's location
     * @param articles newest first
     */
    List<PlannedPage> plan(String title, String description, String list, List<Article> articles) {
        Once<Feed> feed = new Once<>(() -> feed(title, description, list, articles));
        Once<Long> basis = new Once<>(() -> mark(title, description, list, newest(articles)));
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

    private Feed feed(String title, String description, String list, List<Article> articles) {
        List<FeedEntry> newest = newest(articles).stream().map(this::entry).toList();
        Permalinks permalinks = views.permalinks;
        return new Feed(
                permalinks.absolute(list + ATOM),
                title,
                description,
                permalinks.absolute(list),
                permalinks.absolute(list + ATOM),
                permalinks.absolute(list + JSON),
                config.language().tag(),
                config.editor(),
                newest.stream().map(FeedEntry::updated).max(Comparator.comparing(ZonedDateTime::toInstant))
                        .orElse(Instant.EPOCH.atZone(ZoneOffset.UTC)),
                newest);
    }

    List<PlannedPage> planAll() {
        List<PlannedPage> pages = new ArrayList<>(
                plan(config.title(), config.description(), Permalinks.HOME, views.site.articles()));
        for (Topic topic : views.site.topics()) {
            String label = topic.label(config.language());
            pages.addAll(plan(config.title() + ": " + label, topic.description().orElse(label),
                    Permalinks.topic(topic.id()), views.site.byTopic().getOrDefault(topic.id(), List.of())));
        }
        views.site.sources().forEach(source -> pages.addAll(plan(config.title() + ": " + source.name(),
                "Entries that cite " + source.name() + ".", Permalinks.source(source.id()),
                views.site.bySource().getOrDefault(source.id(), List.of()))));
        return pages;
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
                AbsoluteLinks.of(article.body().html(), config.baseUrl(), card.absoluteUrl()),
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
