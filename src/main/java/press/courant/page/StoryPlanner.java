package press.courant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Source;
import press.courant.model.Story;

/** Plans the pages of developing stories. */
final class StoryPlanner {
    private final Site site;
    private final Views views;
    private final ListPlanner lists;

    StoryPlanner(Views views, ListPlanner lists) {
        this.views = views;
        this.lists = lists;
        site = views.site;
    }

    List<Page> plan() {
        if (site.stories().isEmpty()) {
            return List.of();
        }
        List<Page> pages = new ArrayList<>();
        views.indexPaginator.split(Permalinks.STORIES, teasers()).forEach(slice ->
                pages.add(new StoryIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                        views.head("Stories", "Developing stories, each as a timeline.", slice, List.of()),
                        slice.items(), slice.pager())));
        site.stories().forEach(story -> pages.addAll(pages(story)));
        return pages;
    }

    /** The stories that have entries, the one that moved last first. */
    List<StoryTeaser> teasers() {
        return site.stories().stream()
                .filter(story -> !entries(story).isEmpty())
                .sorted(Comparator.comparing((Story story) -> entries(story).get(0).date().toInstant()).reversed()
                        .thenComparing(Story::id))
                .map(this::teaser)
                .toList();
    }

    private StoryTeaser teaser(Story story) {
        List<Article> entries = entries(story);
        return new StoryTeaser(new Link(story.title(), views.permalinks.url(Permalinks.story(story.id()))),
                story.summary(), entries.size(),
                views.dates.view(entries.get(entries.size() - 1).day()), views.dates.view(entries.get(0).day()));
    }

    private List<StoryPage> pages(Story story) {
        List<Article> entries = new ArrayList<>(entries(story));
        Collections.reverse(entries);
        String description = story.summary().orElse("The story so far: " + story.title() + ".");
        List<EntryCard> pinned =
                views.cards(story.pinned().stream().map(site.byPath()::get).filter(Objects::nonNull).toList());
        List<SourceTeaser> sources = sources(entries(story));
        List<StoryPage> pages = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (Paginator.Slice<Article> slice : views.paginator.split(Permalinks.story(story.id()), entries)) {
            boolean isFirst = slice.pager().number() == 1;
            pages.add(new StoryPage(
                    Permalinks.file(slice.location()),
                    story.path(),
                    views.head(story.title(), description, slice, List.of()),
                    story.title(),
                    story.summary(),
                    isFirst ? story.introduction().html() : "",
                    isFirst ? pinned : List.of(),
                    timeline(slice.items(), before),
                    sources,
                    slice.pager()));
            before = slice.items().stream().map(Article::day).reduce((earlier, later) -> later);
        }
        return pages;
    }

    /** @param last the day before the first entry, where the story began earlier */
    private List<TimelineDay> timeline(List<Article> entries, Optional<LocalDate> last) {
        Map<LocalDate, List<Article>> byDay = new LinkedHashMap<>();
        entries.forEach(article -> byDay.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(article));
        List<TimelineDay> days = new ArrayList<>();
        Optional<LocalDate> before = last;
        for (Map.Entry<LocalDate, List<Article>> day : byDay.entrySet()) {
            days.add(new TimelineDay(views.dates.view(day.getKey()), views.permalinks.url(Permalinks.day(day.getKey())),
                    before.flatMap(earlier -> Dates.gap(earlier, day.getKey())), views.cards(day.getValue())));
            before = Optional.of(day.getKey());
        }
        return days;
    }

    private List<SourceTeaser> sources(List<Article> entries) {
        Map<Source, List<Article>> bySource = new LinkedHashMap<>();
        for (Article article : entries) {
            article.attribution().source()
                    .ifPresent(source -> bySource.computeIfAbsent(source, any -> new ArrayList<>()).add(article));
        }
        return bySource.entrySet().stream()
                .map(entry -> lists.teaser(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SourceTeaser::count).reversed())
                .toList();
    }

    private List<Article> entries(Story story) {
        return site.byStory().getOrDefault(story.id(), List.of());
    }
}
