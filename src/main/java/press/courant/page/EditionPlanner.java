package press.courant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Body;
import press.courant.model.Edition;
import press.courant.model.EditionPeriod;
import press.courant.model.EditionRhythm;
import press.courant.model.Site;

/** Plans the editions: those an editor picked, and the automatic ones of all other days or weeks that have entries. */
final class EditionPlanner {
    private final Site site;
    private final Views views;
    private final List<Bundle> bundles;

    /** An entry of an edition. */
    private record Item(Article article, Optional<String> note) {}

    /** An edition with its entries; {@code path} is empty for an automatic one. */
    private record Bundle(
            Optional<String> path, EditionPeriod period, Optional<String> title, Body introduction, List<Item> items) {
        boolean curated() {
            return path.isPresent();
        }
    }

    EditionPlanner(Views views) {
        this.views = views;
        site = views.site;
        bundles = bundles();
    }

    List<PlannedPage> plan() {
        if (bundles.isEmpty()) {
            return List.of();
        }
        List<PlannedPage> pages = new ArrayList<>();
        views.paginator.split(Permalinks.EDITIONS, bundles).forEach(slice ->
                pages.add(views.page(EditionIndexPage.class, slice, Views.newest(site.articles()),
                        () -> {
                            Mixer mixer = views.pager(slice);
                            slice.items().forEach(bundle -> markTeaser(bundle, mixer));
                            return mixer;
                        }, () ->
                        new EditionIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                                views.head("Editions", "The editions of " + site.config().title() + ".", slice, List.of()),
                                slice.items().stream().map(this::teaser).toList(), slice.pager()))));
        for (int i = 0; i < bundles.size(); i++) {
            pages.addAll(pages(i));
        }
        return pages;
    }

    Mixer markNewest(Mixer mixer) {
        bundles.stream().findFirst().ifPresent(bundle -> markTeaser(bundle, mixer));
        return mixer.add(bundles.size());
    }

    private Mixer markTeaser(Bundle bundle, Mixer mixer) {
        mark(bundle, mixer).add(bundle.items().size());
        bundle.items().stream().findFirst().ifPresent(item -> mixer.add(views.mark(item.article())));
        return mixer;
    }

    private static Mixer mark(Bundle bundle, Mixer mixer) {
        return mixer.add(bundle.period().id()).add(bundle.title()).add(bundle.path());
    }

    Optional<EditionTeaser> newest() {
        return bundles.stream().findFirst().map(this::teaser);
    }

    /** Newest first. */
    private List<Bundle> bundles() {
        Map<EditionPeriod, Bundle> byPeriod = new TreeMap<>(Comparator.reverseOrder());
        Map<EditionPeriod, List<Article>> articles = new TreeMap<>();
        if (site.config().editions() != EditionRhythm.NONE) {
            Optional<EditionPeriod> last = Optional.empty();
            for (Map.Entry<LocalDate, List<Article>> day : site.byDay().entrySet()) {
                EditionPeriod period = last.filter(known -> known.has(day.getKey())).orElseGet(() -> period(day.getKey()));
                articles.computeIfAbsent(period, any -> new ArrayList<>()).addAll(day.getValue());
                last = Optional.of(period);
            }
        }
        articles.forEach((period, list) -> byPeriod.put(period,
                new Bundle(Optional.empty(), period, Optional.empty(), Body.EMPTY, chronological(list))));
        for (Edition edition : site.editions()) {
            List<Item> picks = edition.picks().stream()
                    .map(pick -> Optional.ofNullable(site.byPath().get(pick.article()))
                            .map(article -> new Item(article, pick.note())))
                    .flatMap(Optional::stream)
                    .toList();
            byPeriod.put(edition.period(), new Bundle(
                    Optional.of(edition.path()), edition.period(), edition.title(), edition.introduction(), picks));
        }
        return List.copyOf(byPeriod.values());
    }

    private EditionPeriod period(LocalDate day) {
        return site.config().editions() == EditionRhythm.DAILY ? EditionPeriod.ofDay(day) : EditionPeriod.ofWeek(day);
    }

    private static List<Item> chronological(List<Article> newestFirst) {
        List<Article> articles = new ArrayList<>(newestFirst);
        Collections.reverse(articles);
        return articles.stream().map(article -> new Item(article, Optional.empty())).toList();
    }

    private List<PlannedPage> pages(int index) {
        Bundle bundle = bundles.get(index);
        return views.paginator.split(Permalinks.edition(bundle.period().id()), bundle.items()).stream()
                .map(slice -> PlannedPage.of(EditionPage.class, Permalinks.file(slice.location()), bundle.path(),
                        () -> page(index, slice))
                        .from(() -> mark(index, slice).value())
                        .listed(slice.location(), slice.items().stream().map(item -> item.article().day())
                                .max(Comparator.naturalOrder())))
                .toList();
    }

    private Mixer mark(int index, Paginator.Slice<Item> slice) {
        Mixer mixer = mark(bundles.get(index), views.pager(slice)).add(bundles.get(index).introduction().html());
        slice.items().forEach(item -> mixer.add(views.mark(item.article())).add(item.note()));
        for (int near : new int[] {index - 1, index + 1}) {
            mixer.add(near >= 0 && near < bundles.size());
            if (near >= 0 && near < bundles.size()) {
                mark(bundles.get(near), mixer);
            }
        }
        return mixer;
    }

    private EditionPage page(int index, Paginator.Slice<Item> slice) {
        Bundle bundle = bundles.get(index);
        String period = views.dates.period(bundle.period());
        return new EditionPage(
                Permalinks.file(slice.location()),
                bundle.path(),
                views.head(title(bundle), "The edition of " + period + ".", slice, List.of()),
                title(bundle),
                period,
                bundle.curated(),
                slice.number() == 1 ? bundle.introduction().html() : "",
                slice.items().stream().map(item -> new EditionItem(views.card(item.article()), item.note())).toList(),
                slice.first(),
                slice.pager(),
                index + 1 < bundles.size() ? Optional.of(link(bundles.get(index + 1))) : Optional.empty(),
                index > 0 ? Optional.of(link(bundles.get(index - 1))) : Optional.empty());
    }

    private EditionTeaser teaser(Bundle bundle) {
        return new EditionTeaser(link(bundle), views.dates.period(bundle.period()), bundle.curated(),
                bundle.items().size(), bundle.items().stream().findFirst().map(item -> item.article().title()));
    }

    private Link link(Bundle bundle) {
        return new Link(title(bundle), views.permalinks.url(Permalinks.edition(bundle.period().id())));
    }

    private String title(Bundle bundle) {
        return bundle.title().orElseGet(() ->
                (bundle.period().isDay() ? "The day " : "The week of ") + views.dates.period(bundle.period()));
    }
}
