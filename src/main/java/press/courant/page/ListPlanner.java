package press.courant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.courant.cache.Mixer;
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

    List<PlannedPage> plan() {
        List<PlannedPage> pages = new ArrayList<>();
        views.indexPaginator.split(Permalinks.TOPICS, site.topics()).forEach(slice ->
                pages.add(views.page(TopicIndexPage.class, slice,
                        slice.items().stream().flatMap(topic -> Views.newest(about(topic)).stream())
                                .max(Comparator.naturalOrder()),
                        () -> mark(slice), () ->
                        new TopicIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                                views.head(views.word("topics"), views.word("topicsOf", site.config().title()), slice, List.of()),
                                slice.number() == 1
                                        ? Charts.rows(slice.all(), site.byTopic(), periods(), views) : Optional.empty(),
                                slice.items().stream().map(this::teaser).toList(), slice.pager()))));
        site.topics().forEach(topic -> pages.addAll(topicPages(topic)));
        List<Source> sources = site.sources().stream()
                .sorted(Comparator.comparingInt((Source source) -> citing(source).size()).reversed())
                .toList();
        views.indexPaginator.split(Permalinks.SOURCES, sources).forEach(slice ->
                pages.add(views.page(SourceIndexPage.class, slice,
                        slice.items().stream().flatMap(source -> Views.newest(citing(source)).stream())
                                .max(Comparator.naturalOrder()),
                        () -> markSources(slice), () ->
                        new SourceIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                                views.head(views.word("sources"), views.word("sourcesOf", site.config().title()), slice,
                                        List.of()),
                                slice.number() == 1 ? Charts.shares(slice.all(), site.bySource(), views) : List.of(),
                                slice.items().stream().map(source -> teaser(source, citing(source))).toList(),
                                slice.pager()))));
        site.sources().forEach(source -> pages.addAll(sourcePages(source)));
        return pages;
    }

    SourceTeaser teaser(Source source, List<Article> citing) {
        return new SourceTeaser(views.source(source), citing.size(),
                citing.stream().findFirst().map(newest -> views.dates.view(newest.day())));
    }

    private Mixer mark(Paginator.Slice<Topic> slice) {
        Mixer mixer = views.pager(slice);
        slice.items().forEach(topic -> views.add(mixer.add(topic.id()).add(about(topic).size()), latest(topic)));
        if (slice.number() == 1) {
            Periods periods = periods();
            slice.all().forEach(topic -> periods.mark(about(topic), mixer.add(about(topic).size())));
        }
        return mixer;
    }

    private Mixer markSources(Paginator.Slice<Source> slice) {
        Mixer mixer = views.pager(slice);
        slice.items().forEach(source -> Views.addDay(
                mixer.add(views.mark(source)).add(citing(source).size()), Views.newest(citing(source))));
        return mixer;
    }

    private Periods periods() {
        return Charts.periodsOfRows(site.articles());
    }

    private List<Article> latest(Topic topic) {
        return about(topic).subList(0, Math.min(LATEST_PER_TOPIC, about(topic).size()));
    }

    private TopicTeaser teaser(Topic topic) {
        List<Article> articles = about(topic);
        return new TopicTeaser(views.topic(topic), topic.description(), articles.size(),
                views.cards(latest(topic)));
    }

    private List<PlannedPage> topicPages(Topic topic) {
        return views.paginator.split(Permalinks.topic(topic.id()), about(topic)).stream()
                .map(slice -> views.page(TopicPage.class, slice, Views.newest(slice.items()), () -> mark(topic, slice),
                        () -> page(topic, slice)))
                .toList();
    }

    private Mixer mark(Topic topic, Paginator.Slice<Article> slice) {
        Mixer mixer = views.mark(slice);
        return slice.number() == 1 ? Charts.periods(about(topic)).mark(about(topic), mixer) : mixer;
    }

    private TopicPage page(Topic topic, Paginator.Slice<Article> slice) {
        TopicLink link = views.topic(topic);
        String description = topic.description().orElse(views.word("entriesOn", link.label()));
        return new TopicPage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(link.label(), description, slice, views.feeds(link.label(), slice.list())),
                link, topic.description(),
                slice.number() == 1 ? Charts.bars(about(topic), views.dates) : Optional.empty(),
                views.days(slice.items()), slice.pager());
    }

    private List<PlannedPage> sourcePages(Source source) {
        return views.paginator.split(Permalinks.source(source.id()), citing(source)).stream()
                .map(slice -> views.page(SourcePage.class, slice, Views.newest(slice.items()),
                        () -> mark(source, slice), () -> page(source, slice)))
                .toList();
    }

    private Mixer mark(Source source, Paginator.Slice<Article> slice) {
        List<Article> all = slice.all();
        Optional<LocalDate> first = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).day());
        return Views.addDay(Views.addDay(views.mark(slice).add(views.mark(source)), Views.newest(all)), first);
    }

    private SourcePage page(Source source, Paginator.Slice<Article> slice) {
        String description = source.description().orElse(views.word("entriesCiting", source.name()));
        List<Article> citing = slice.all();
        Optional<DateView> last = citing.stream().findFirst().map(newest -> views.dates.view(newest.day()));
        Optional<DateView> first = citing.isEmpty()
                ? Optional.empty()
                : Optional.of(views.dates.view(citing.get(citing.size() - 1).day()));
        Optional<String> language = source.language().filter(tongue -> !tongue.equals(views.config.language()))
                .map(tongue -> tongue.nameIn(views.config.language()));
        return new SourcePage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(source.name(), description, slice, views.feeds(source.name(), slice.list())),
                views.source(source), language, first, last, views.days(slice.items()), slice.pager());
    }

    private List<Article> about(Topic topic) {
        return site.byTopic().getOrDefault(topic.id(), List.of());
    }

    private List<Article> citing(Source source) {
        return site.bySource().getOrDefault(source.id(), List.of());
    }
}
