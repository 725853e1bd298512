package press.courant.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Source;
import press.courant.parallel.AllCores;
import press.courant.parallel.Once;
import press.courant.search.EarlierIndex;
import press.courant.search.IndexStore;
import press.courant.search.KeptIndex;
import press.courant.search.PeriodIndex;
import press.courant.search.ResultRows;

/**
 * Plans the search page and its index, in periods of some months each so that an edit concerns one of them.
 *
 * <p>A period ends where it has enough entries; how many that is grows in great steps with the digest.
 */
final class SearchPlanner {
    /** More than this many periods would make too many requests of one search. */
    private static final int PERIODS = 4;
    private static final int LEAST_ENTRIES = 256;
    private static final int MOST_SOURCES = 200;

    private final Views views;
    private final IndexStore store;
    private final List<Period> periods;

    SearchPlanner(Views views, IndexStore store) {
        this.views = views;
        this.store = store;
        periods = periods();
    }

    /** The entries of some months, oldest first, and their index. */
    private final class Period {
        final String name;
        final List<Article> articles;
        final Once<long[]> marks;
        final Once<PeriodIndex> index;
        final Once<Long> digest;

        Period(List<Article> articles) {
            this.articles = articles;
            name = YearMonth.from(articles.get(0).day()).toString();
            marks = new Once<>(() -> articles.stream().mapToLong(SearchPlanner.this::mark).toArray());
            index = new Once<>(this::index);
            digest = new Once<>(() -> {
                Mixer mixer = new Mixer();
                Arrays.stream(marks.get()).forEach(mixer::add);
                return mixer.value();
            });
        }

        private PeriodIndex index() {
            PeriodIndex made = PeriodIndex.of(articles, marks.get(), views.config.language(),
                    store.kept(name).flatMap(this::earlier));
            store.keep(name, made.kept());
            return made;
        }

        private Optional<EarlierIndex> earlier(KeptIndex kept) {
            List<Integer> numbers = IntStream.range(0, kept.shards()).boxed().toList();
            List<Optional<String>> shards =
                    AllCores.map(numbers, number -> store.published(location(String.valueOf(number))));
            return shards.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new EarlierIndex(kept, shards.stream().flatMap(Optional::stream).toList()))
                    : Optional.empty();
        }

        int shards() {
            return PeriodIndex.shards(articles.size());
        }

        String line() {
            return name + ":" + articles.size() + ":" + shards() + ":" + version();
        }

        /** Changes with the index, so that no browser takes one part of it from a cache and another from the server. */
        private String version() {
            return Long.toHexString(digest.get() >>> 16);
        }

        String location(String part) {
            return Permalinks.SEARCH + name + "/" + part + ".json";
        }
    }

    /** Changes with all that the index has of an entry, besides what registries say; not with its file, which may move. */
    private long mark(Article article) {
        Mixer mixer = new Mixer();
        mixer.add(article.day().toEpochDay()).add(article.slug()).add(article.title()).add(article.summary());
        mixer.add(article.language().tag()).add(article.topics().size());
        article.topics().forEach(topic -> mixer.add(topic.id()));
        article.attribution().source().ifPresent(source -> mixer.add(source.id()).add(source.name()));
        return mixer.add(article.attribution().author()).add(views.markBody(article)).value();
    }

    /** The files of the index, of which the first of each period take long to make. */
    List<PlannedPage> index() {
        store.retain(periods.stream().map(period -> period.name).toList());
        List<PlannedPage> pages = new ArrayList<>();
        periods.forEach(period -> pages.add(
                indexed(period, "index", () -> period.index.get().summary())));
        // Those of one period do not stand together, so that two threads begin with two periods.
        for (int i = 0; i < periods.stream().mapToInt(Period::shards).max().orElse(0); i++) {
            int number = i;
            periods.stream().filter(period -> number < period.shards()).forEach(period -> pages.add(
                    indexed(period, String.valueOf(number), () -> period.index.get().shards().get(number))));
        }
        periods.forEach(period -> pages.addAll(rows(period)));
        return pages;
    }

    PlannedPage page() {
        return PlannedPage.of(SearchPage.class, Permalinks.file(Permalinks.SEARCH), this::searchPage)
                .from(this::mark).listed(Optional.empty());
    }

    private List<Period> periods() {
        int enough = Math.max(LEAST_ENTRIES, Integer.highestOneBit(views.site.articles().size() / PERIODS));
        List<Article> oldestFirst = new ArrayList<>(views.site.articles());
        Collections.reverse(oldestFirst);
        List<Period> periods = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= oldestFirst.size(); i++) {
            boolean ends = i == oldestFirst.size() || i - from >= enough
                    && !YearMonth.from(oldestFirst.get(i).day()).equals(YearMonth.from(oldestFirst.get(i - 1).day()));
            if (ends) {
                periods.add(new Period(oldestFirst.subList(from, i)));
                from = i;
            }
        }
        return periods;
    }

    private PlannedPage indexed(Period period, String part, Supplier<String> text) {
        String path = period.location(part);
        return PlannedPage.of(TextPage.class, path, () -> new TextPage(path, text.get())).from(period.digest::get);
    }

    private List<PlannedPage> rows(Period period) {
        List<PlannedPage> pages = new ArrayList<>();
        for (int from = 0; from < period.articles.size(); from += ResultRows.ROWS) {
            List<Article> articles =
                    period.articles.subList(from, Math.min(period.articles.size(), from + ResultRows.ROWS));
            String path = period.location("entries-" + from / ResultRows.ROWS);
            pages.add(PlannedPage.of(TextPage.class, path, () -> new TextPage(path, ResultRows.of(
                            articles, articles.stream().map(Permalinks::entry).toList(), views.config.language())))
                    .from(() -> views.add(new Mixer(), articles).value()));
        }
        return pages;
    }

    private SearchPage searchPage() {
        return new SearchPage(Permalinks.file(Permalinks.SEARCH), Optional.empty(),
                views.head(views.word("search"), views.word("searchOf", views.config.title()), Permalinks.SEARCH),
                periods.stream().map(Period::line).toList(), sources());
    }

    private List<SearchPage.Choice> sources() {
        Map<String, List<Article>> bySource = views.site.bySource();
        List<Source> used = views.site.sources().stream().filter(source -> bySource.containsKey(source.id())).toList();
        Comparator<Source> mostFirst = Comparator.comparingInt(source -> -bySource.get(source.id()).size());
        List<Source> most = used.stream().sorted(mostFirst).limit(MOST_SOURCES).toList();
        return used.stream().filter(Set.copyOf(most)::contains)
                .map(source -> new SearchPage.Choice(source.id(), source.name())).toList();
    }

    private long mark() {
        Mixer mixer = new Mixer();
        periods.forEach(period -> mixer.add(period.line()));
        return mixer.value();
    }
}
