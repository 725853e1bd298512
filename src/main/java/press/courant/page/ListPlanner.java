package press.courant.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Source;
import press.courant.model.Topic;

/** Plans the pages that list entries by topic and by source. */
final class ListPlanner {
    private static final int LATEST_PER_TOPIC = 3;

    private final Site site;
    private final Views views;

    ListPlanner(Views views) {
        this.views = views;
        site = views.site;
    }

    List<Page> plan() {
        List<Page> pages = new ArrayList<>();
        List<TopicTeaser> topics = site.topics().stream().map(this::teaser).toList();
        views.indexPaginator.split(Permalinks.TOPICS, topics).forEach(slice ->
                pages.add(new TopicIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                        views.head("Topics", "All topics of " + site.config().title() + ".", slice, List.of()),
                        slice.items(), slice.pager())));
        site.topics().forEach(topic -> pages.addAll(topicPages(topic)));
        List<SourceTeaser> sources = site.sources().stream()
                .map(source -> teaser(source, citing(source)))
                .sorted(Comparator.comparingInt(SourceTeaser::count).reversed())
                .toList();
        views.indexPaginator.split(Permalinks.SOURCES, sources).forEach(slice ->
                pages.add(new SourceIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                        views.head("Sources", "Whose reporting " + site.config().title() + " points to.", slice, List.of()),
                        slice.items(), slice.pager())));
        site.sources().forEach(source -> pages.addAll(sourcePages(source)));
        return pages;
    }

    SourceTeaser teaser(Source source, List<Article> citing) {
        return new SourceTeaser(views.source(source), citing.size(),
                citing.stream().findFirst().map(newest -> views.dates.view(newest.day())));
    }

    private TopicTeaser teaser(Topic topic) {
        List<Article> articles = about(topic);
        return new TopicTeaser(views.topic(topic), topic.description(), articles.size(),
                views.cards(articles.subList(0, Math.min(LATEST_PER_TOPIC, articles.size()))));
    }

    private List<TopicPage> topicPages(Topic topic) {
        TopicLink link = views.topic(topic);
        String list = Permalinks.topic(topic.id());
        String description = topic.description().orElse("Entries on " + link.label() + ".");
        return views.paginator.split(list, about(topic)).stream()
                .map(slice -> new TopicPage(Permalinks.file(slice.location()), Optional.empty(),
                        views.head(link.label(), description, slice, views.feeds(link.label(), list)),
                        link, topic.description(), views.days(slice.items()), slice.pager()))
                .toList();
    }

    private List<SourcePage> sourcePages(Source source) {
        SourceView view = views.source(source);
        String list = Permalinks.source(source.id());
        String description = source.description().orElse("Entries that cite " + source.name() + ".");
        List<Article> citing = citing(source);
        Optional<DateView> last = citing.stream().findFirst().map(newest -> views.dates.view(newest.day()));
        Optional<DateView> first = citing.isEmpty()
                ? Optional.empty()
                : Optional.of(views.dates.view(citing.get(citing.size() - 1).day()));
        return views.paginator.split(list, citing).stream()
                .map(slice -> new SourcePage(Permalinks.file(slice.location()), Optional.empty(),
                        views.head(source.name(), description, slice, views.feeds(source.name(), list)),
                        view, first, last, views.days(slice.items()), slice.pager()))
                .toList();
    }

    private List<Article> about(Topic topic) {
        return site.byTopic().getOrDefault(topic.id(), List.of());
    }

    private List<Article> citing(Source source) {
        return site.bySource().getOrDefault(source.id(), List.of());
    }
}
