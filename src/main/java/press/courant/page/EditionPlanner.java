package press.courant.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.courant.cache.Mixer;
import press.courant.page.EditionBundles.Bundle;
import press.courant.page.EditionBundles.Bundle.Item;

/** Plans the pages of the editions. */
final class EditionPlanner {
    private final Views views;
    private final EditionBundles editions;
    private final CardPlanner cards;
    private final List<Bundle> bundles;

    EditionPlanner(Views views, EditionBundles editions, CardPlanner cards) {
        this.views = views;
        this.editions = editions;
        this.cards = cards;
        bundles = editions.newestFirst();
    }

    List<PlannedPage> plan() {
        if (bundles.isEmpty()) {
            return List.of();
        }
        List<PlannedPage> pages = new ArrayList<>();
        views.paginator.split(Permalinks.EDITIONS, bundles).forEach(slice ->
                pages.add(views.page(EditionIndexPage.class, slice, Views.newest(views.site.articles()),
                        () -> {
                            Mixer mixer = views.pager(slice);
                            slice.items().forEach(bundle -> markTeaser(bundle, mixer));
                            return mixer;
                        }, () ->
                        new EditionIndexPage(Permalinks.file(slice.location()), Optional.empty(),
                                views.head(views.word("editions"), views.word("editionsOf", views.config.title()), slice,
                                        feeds()),
                                slice.items().stream().map(this::teaser).toList(), slice.pager()))));
        for (int i = 0; i < bundles.size(); i++) {
            pages.addAll(pages(i));
            cards.plan(bundles.get(i)).ifPresent(pages::add);
        }
        return pages;
    }

    Mixer markNewest(Mixer mixer) {
        bundles.stream().findFirst().ifPresent(bundle -> markTeaser(bundle, mixer));
        return mixer.add(bundles.size());
    }

    private Mixer markTeaser(Bundle bundle, Mixer mixer) {
        EditionBundles.mark(bundle, mixer).add(bundle.items().size());
        bundle.items().stream().findFirst().ifPresent(item -> mixer.add(views.mark(item.article())));
        return mixer;
    }

    Optional<EditionTeaser> newest() {
        return bundles.stream().findFirst().map(this::teaser);
    }

    private List<PlannedPage> pages(int index) {
        Bundle bundle = bundles.get(index);
        return views.paginator.split(bundle.location(), bundle.items()).stream()
                .map(slice -> PlannedPage.of(EditionPage.class, Permalinks.file(slice.location()), bundle.path(),
                        () -> page(index, slice))
                        .from(() -> mark(index, slice).value())
                        .listed(slice.items().stream().map(item -> item.article().day())
                                .max(Comparator.naturalOrder())))
                .toList();
    }

    private Mixer mark(int index, Paginator.Slice<Item> slice) {
        Bundle bundle = bundles.get(index);
        Mixer mixer = EditionBundles.mark(bundle, views.pager(slice)).add(views.pictures.inPage(bundle.introduction().html()))
                .add(hasMonth(bundle));
        slice.items().forEach(item -> mixer.add(views.mark(item.article())).add(item.note()));
        for (int near : new int[] {index - 1, index + 1}) {
            mixer.add(near >= 0 && near < bundles.size());
            if (near >= 0 && near < bundles.size()) {
                EditionBundles.mark(bundles.get(near), mixer);
            }
        }
        return mixer;
    }

    private EditionPage page(int index, Paginator.Slice<Item> slice) {
        Bundle bundle = bundles.get(index);
        String period = views.dates.period(bundle.period());
        String title = editions.title(bundle);
        return new EditionPage(
                Permalinks.file(slice.location()),
                bundle.path(),
                views.head(title, views.word("editionOf", period), slice, feeds()).with(cards.of(bundle)),
                title,
                period,
                bundle.isCurated(),
                hasMonth(bundle) ? Optional.of(month(bundle)) : Optional.empty(),
                slice.number() == 1 ? views.pictures.inPage(bundle.introduction().html()) : "",
                slice.items().stream().map(item -> new EditionItem(views.card(item.article()), item.note())).toList(),
                slice.first(),
                slice.pager(),
                index + 1 < bundles.size() ? Optional.of(editions.link(bundles.get(index + 1))) : Optional.empty(),
                index > 0 ? Optional.of(editions.link(bundles.get(index - 1))) : Optional.empty());
    }

    /** Whether the archive has a page of the month that it begins in. */
    private boolean hasMonth(Bundle bundle) {
        YearMonth month = YearMonth.from(bundle.period().first());
        // The days are in the order of the newest first.
        return !views.site.byDay().subMap(month.atEndOfMonth(), true, month.atDay(1), true).isEmpty();
    }

    private Link month(Bundle bundle) {
        YearMonth month = YearMonth.from(bundle.period().first());
        return new Link(views.dates.month(month), views.permalinks.url(Permalinks.month(month)));
    }

    private List<FeedLink> feeds() {
        return views.feeds(views.word("editions"), Permalinks.EDITIONS);
    }

    private EditionTeaser teaser(Bundle bundle) {
        return new EditionTeaser(editions.link(bundle), views.dates.period(bundle.period()),
                bundle.period().isDay(), bundle.isCurated(), bundle.items().size(),
                bundle.items().stream().findFirst().map(item -> item.article().title()));
    }
}
