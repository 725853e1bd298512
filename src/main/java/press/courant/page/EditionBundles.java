package press.courant.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Body;
import press.courant.model.Edition;
import press.courant.model.EditionPeriod;
import press.courant.model.EditionRhythm;
import press.courant.model.Site;
import press.courant.page.EditionBundles.Bundle.Item;

/** The editions of a site: those an editor picked, and the automatic ones of all other days or weeks that have entries. */
final class EditionBundles {
    /**
     * An edition with its entries.
     *
     * @param path its file; empty for an automatic one
     * @param title the editor's, where there is one
     */
    record Bundle(
            Optional<String> path, EditionPeriod period, Optional<String> title, Body introduction, List<Item> items) {

        /** An entry of an edition, with the editor's sentence about it. */
        record Item(Article article, Optional<String> note) {}

        boolean isCurated() {
            return path.isPresent();
        }

        /** The location of its page. */
        String location() {
            return Permalinks.edition(period.id());
        }

        /** When it came out: with its newest entry, and not before its first day; there has to be an entry. */
        ZonedDateTime published() {
            ZonedDateTime newest = items.stream().map(item -> item.article().date()).max(byTime()).orElseThrow();
            ZonedDateTime first = period.first().atStartOfDay(newest.getZone());
            return newest.isBefore(first) ? first : newest;
        }

        /** When one of its entries was last changed, or when it came out. */
        ZonedDateTime updated() {
            ZonedDateTime changed = items.stream().flatMap(item -> item.article().updated().stream()).max(byTime())
                    .orElseGet(this::published);
            return changed.isBefore(published()) ? published() : changed;
        }

        private static Comparator<ZonedDateTime> byTime() {
            return Comparator.comparing(ZonedDateTime::toInstant);
        }
    }

    private final Views views;
    private final List<Bundle> newestFirst;
    private final Map<YearMonth, List<Bundle>> byMonth = new HashMap<>();

    EditionBundles(Views views) {
        this.views = views;
        newestFirst = bundles(views.site);
        for (Bundle bundle : newestFirst) {
            Set<YearMonth> months = new LinkedHashSet<>();
            months.add(YearMonth.from(bundle.period().first()));
            months.add(YearMonth.from(bundle.period().last()));
            months.forEach(month -> byMonth.computeIfAbsent(month, any -> new ArrayList<>()).add(bundle));
        }
    }

    List<Bundle> newestFirst() {
        return newestFirst;
    }

    /** The editions that lie in a month, or partly do, newest first. */
    List<Bundle> in(YearMonth month) {
        return byMonth.getOrDefault(month, List.of());
    }

    /** What a link to an edition is made of. */
    static Mixer mark(Bundle bundle, Mixer mixer) {
        return mixer.add(bundle.period().id()).add(bundle.title()).add(bundle.path());
    }

    Link link(Bundle bundle) {
        return new Link(title(bundle), views.permalinks.url(bundle.location()));
    }

    String title(Bundle bundle) {
        return bundle.title().orElseGet(() ->
                views.word(bundle.period().isDay() ? "editionDay" : "editionWeek", views.dates.period(bundle.period())));
    }

    private static List<Bundle> bundles(Site site) {
        Map<EditionPeriod, Bundle> byPeriod = new TreeMap<>(Comparator.reverseOrder());
        automatic(site).forEach((period, list) -> byPeriod.put(period,
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

    private static Map<EditionPeriod, List<Article>> automatic(Site site) {
        Map<EditionPeriod, List<Article>> articles = new TreeMap<>();
        EditionRhythm rhythm = site.config().editions();
        if (rhythm != EditionRhythm.NONE) {
            Optional<EditionPeriod> last = Optional.empty();
            for (Map.Entry<LocalDate, List<Article>> day : site.byDay().entrySet()) {
                EditionPeriod period = last.filter(known -> known.has(day.getKey())).orElseGet(() ->
                        rhythm == EditionRhythm.DAILY ? EditionPeriod.ofDay(day.getKey()) : EditionPeriod.ofWeek(day.getKey()));
                articles.computeIfAbsent(period, any -> new ArrayList<>()).addAll(day.getValue());
                last = Optional.of(period);
            }
        }
        return articles;
    }

    private static List<Item> chronological(List<Article> newestFirst) {
        List<Article> articles = new ArrayList<>(newestFirst);
        Collections.reverse(articles);
        return articles.stream().map(article -> new Item(article, Optional.empty())).toList();
    }
}
