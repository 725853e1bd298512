package press.courant.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.courant.cache.Mixer;
import press.courant.model.Article;

/** Plans the search page and its index, one file a year so that a new entry changes only one. */
final class SearchPlanner {
    private final Views views;

    SearchPlanner(Views views) {
        this.views = views;
    }

    List<PlannedPage> plan() {
        Map<Integer, List<Article>> byYear = new TreeMap<>(Comparator.reverseOrder());
        views.site.byDay().forEach((day, articles) ->
                byYear.computeIfAbsent(day.getYear(), year -> new ArrayList<>()).addAll(articles));
        List<PlannedPage> pages = new ArrayList<>();
        byYear.forEach((year, articles) -> pages.add(PlannedPage.of(SearchIndexPage.class, location(year), () ->
                new SearchIndexPage(location(year),
                        articles.stream().map(article -> entry(views.card(article))).toList()))
                .from(() -> views.add(new Mixer(), articles).value())));
        pages.add(PlannedPage.of(SearchPage.class, Permalinks.file(Permalinks.SEARCH), () ->
                new SearchPage(Permalinks.file(Permalinks.SEARCH), Optional.empty(),
                        views.head("Search", "Search the entries of " + views.config.title() + ".", Permalinks.SEARCH),
                        byYear.keySet().stream().map(year -> views.permalinks.url(location(year))).toList()))
                .from(() -> Mixer.of(byYear.keySet().toString())).listed(Permalinks.SEARCH, Optional.empty()));
        return pages;
    }

    private static String location(int year) {
        return Permalinks.SEARCH + year + ".json";
    }

    private static SearchIndexPage.SearchEntry entry(EntryCard card) {
        return new SearchIndexPage.SearchEntry(card.title(), card.url(),
                card.date().iso().substring(0, "2023-09-25".length()), card.source().map(SourceView::name).orElse(""),
                card.topics().stream().map(TopicLink::label).toList(), card.summary(), card.language(), card.direction());
    }
}
