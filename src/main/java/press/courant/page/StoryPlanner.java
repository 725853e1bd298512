package press.courant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Source;
import press.courant.model.Story;
import press.courant.page.StoryTimeline.Happening;

/** Plans the pages of developing stories. */
final class StoryPlanner {
    private final Site site;
    private final Views views;
    private final ListPlanner lists;
    private final CardPlanner cards;
    /** The stories that have entries, the one that moved last first. */
    private final List<Story> moving;

    StoryPlanner(Views views, ListPlanner lists, CardPlanner cards) {
        this.views = views;
        this.lists = lists;
        this.cards = cards;
        site = views.site;
        moving = moving();
    }

    List<PlannedPage> plan() {
        if (site.stories().isEmpty()) {
            return List.of();
        }
        List<PlannedPage> pages = new ArrayList<>();
        views.indexPaginator.split(Permalinks.STORIES, moving).forEach(slice ->
                pages.add(views.page(StoryIndexPage.class, slice,
                        slice.items().stream().map(story -> entries(story).get(0).day()).max(Comparator.naturalOrder()),
                        () -> markTeasers(slice.items(), views.pager(slice)), () ->
                        new StoryIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                                views.head(views.word("stories"), views.word("storiesAre"), slice, List.of()),
                                slice.items().stream().map(this::teaser).toList(), slice.pager()))));
        for (Story story : site.stories()) {
            pages.addAll(pages(story));
            cards.plan(story).ifPresent(pages::add);
        }
        return pages;
    }

    private List<Story> moving() {
        return site.stories().stream()
                .filter(story -> !entries(story).isEmpty())
                .sorted(Comparator.comparing((Story story) -> entries(story).get(0).date().toInstant()).reversed()
                        .thenComparing(Story::id))
                .toList();
    }

    boolean hasTeasers() {
        return !moving.isEmpty();
    }

    List<StoryTeaser> teasers(int most) {
        return moving.stream().limit(most).map(this::teaser).toList();
    }

    Mixer markTeasers(int most, Mixer mixer) {
        return markTeasers(moving.subList(0, Math.min(most, moving.size())), mixer);
    }

    private Mixer markTeasers(List<Story> teased, Mixer mixer) {
        mixer.add(teased.size());
        for (Story story : teased) {
            List<Article> entries = entries(story);
            Views.addDay(mark(story, mixer).add(entries.size()), Views.newest(entries))
                    .add(entries.get(entries.size() - 1).day().toEpochDay());
        }
        return mixer;
    }

    private static Mixer mark(Story story, Mixer mixer) {
        return mixer.add(story.id()).add(story.title()).add(story.summary());
    }

    private StoryTeaser teaser(Story story) {
        List<Article> entries = entries(story);
        return new StoryTeaser(new Link(story.title(), views.permalinks.url(Permalinks.story(story.id()))),
                story.summary(), entries.size(),
                views.dates.view(entries.get(entries.size() - 1).day()), views.dates.view(entries.get(0).day()));
    }

    private List<PlannedPage> pages(Story story) {
        List<Happening> events = StoryTimeline.of(story, entries(story), site.byPath());
        return views.paginator.split(Permalinks.story(story.id()), events).stream()
                .map(slice -> PlannedPage.of(StoryPage.class, Permalinks.file(slice.location()), story.path(),
                        () -> page(story, slice))
                        .from(() -> mark(story, slice).value())
                        .listed(slice.items().stream()
                                .flatMap(event -> event.entries().stream().map(Article::day)).max(Comparator.naturalOrder())))
                .toList();
    }

    /** The sources that it names are those of all its entries, and so are its first and last day. */
    private Mixer mark(Story story, Paginator.Slice<Happening> slice) {
        Mixer mixer = mark(story, views.pager(slice)).add(story.path())
                .add(views.pictures.inPage(story.introduction().html()));
        views.add(mixer, pinned(story));
        for (Happening event : slice.all()) {
            mixer.add(event.day().toEpochDay()).add(site.byDay().containsKey(event.day())).add(event.title());
            views.add(mixer, event.entries());
        }
        return mixer;
    }

    private List<Article> pinned(Story story) {
        return story.pinned().stream().map(site.byPath()::get).filter(Objects::nonNull).toList();
    }

    private StoryPage page(Story story, Paginator.Slice<Happening> slice) {
        boolean isFirst = slice.number() == 1;
        List<Happening> all = slice.all();
        Optional<LocalDate> before = isFirst ? Optional.empty() : Optional.of(all.get(slice.first() - 2).day());
        return new StoryPage(
                Permalinks.file(slice.location()),
                story.path(),
                views.head(story.title(), story.summary().orElse(views.word("storySoFar", story.title())), slice,
                        views.feeds(story.title(), slice.list())).with(cards.of(story)),
                story.title(),
                story.summary(),
                isFirst ? views.pictures.inPage(story.introduction().html()) : "",
                isFirst ? views.cards(pinned(story))
                        : List.of(),
                timeline(slice.items(), before),
                sources(entries(story)),
                entries(story).size(),
                all.isEmpty() ? Optional.empty() : Optional.of(views.dates.view(all.get(0).day())),
                all.isEmpty() ? Optional.empty() : Optional.of(views.dates.view(all.get(all.size() - 1).day())),
                slice.pager());
    }

    /** @param last the day before the first event, where the story began earlier */
    private List<TimelineDay> timeline(List<Happening> events, Optional<LocalDate> last) {
        Map<LocalDate, List<Happening>> byDay = new LinkedHashMap<>();
        events.forEach(event -> byDay.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(event));
        List<TimelineDay> days = new ArrayList<>();
        Optional<LocalDate> before = last;
        for (Map.Entry<LocalDate, List<Happening>> day : byDay.entrySet()) {
            LocalDate date = day.getKey();
            days.add(new TimelineDay(views.dates.view(date),
                    site.byDay().containsKey(date) ? Optional.of(views.permalinks.url(Permalinks.day(date))) : Optional.empty(),
                    before.flatMap(earlier -> views.dates.gap(earlier, date)),
                    day.getValue().stream().map(this::event).toList()));
            before = Optional.of(date);
        }
        return days;
    }

    private TimelineEvent event(Happening event) {
        List<EntryCard> cards = views.cards(event.entries());
        return new TimelineEvent(event.title(), cards.get(0), cards.subList(1, cards.size()),
                (int) cards.stream().flatMap(card -> card.source().stream()).map(SourceView::id).distinct().count());
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
