package press.courant.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import press.courant.parallel.Meanwhile;

/**
 * The whole digest as it will be published: visible entries only, sorted and indexed.
 *
 * @param articles newest first
 * @param topics in the editor's order
 * @param sources by name
 * @param stories by id
 * @param editions newest first
 * @param translations of those entries that have some, by path
 */
public record Site(
        SiteConfig config,
        List<Article> articles,
        List<Topic> topics,
        List<Source> sources,
        List<Story> stories,
        List<Edition> editions,
        List<StandalonePage> pages,
        List<Asset> assets,
        Map<String, List<Article>> byTopic,
        Map<String, List<Article>> bySource,
        Map<String, List<Article>> byStory,
        NavigableMap<LocalDate, List<Article>> byDay,
        Map<String, Article> byPath,
        Map<String, Translations> translations) {

    /** Newest first; equal moments by title and path, so that every machine agrees. */
    public static final Comparator<Article> NEWEST_FIRST =
            Comparator.comparing((Article article) -> article.date().toInstant()).reversed()
                    .thenComparing(Article::title)
                    .thenComparing(Article::path);

    /**
     * A site with its indexes.
     *
     * @param articles in any order
     * @param translations the paths of entries that say the same in several languages, the original first
     */
    public static Site of(
            SiteConfig config,
            Collection<Article> articles,
            List<Topic> topics,
            Collection<Source> sources,
            Collection<Story> stories,
            Collection<Edition> editions,
            List<StandalonePage> pages,
            List<Asset> assets,
            List<List<String>> translations) {
        List<Article> sorted = newestFirst(articles);
        Supplier<NavigableMap<LocalDate, List<Article>>> byDay = new Meanwhile<>(() -> byDay(sorted));
        Supplier<Map<String, List<Article>>> byTopic = new Meanwhile<>(() ->
                index(sorted, (article, keys) -> article.topics().forEach(topic -> keys.accept(topic.id()))));
        Map<String, Article> byPath = new HashMap<>(2 * sorted.size());
        sorted.forEach(article -> byPath.put(article.path(), article));
        return new Site(
                config,
                sorted,
                topics,
                sources.stream().sorted(Comparator.comparing(Source::name).thenComparing(Source::id)).toList(),
                stories.stream().sorted(Comparator.comparing(Story::id)).toList(),
                editions.stream().sorted(Comparator.comparing(Edition::period).reversed()).toList(),
                pages,
                assets,
                byTopic.get(),
                index(sorted, (article, keys) -> article.attribution().source().ifPresent(source -> keys.accept(source.id()))),
                index(sorted, (article, keys) -> article.story().ifPresent(keys)),
                byDay.get(),
                Collections.unmodifiableMap(byPath),
                translations(translations, byPath));
    }

    /** As {@link #NEWEST_FIRST}, with each moment worked out once and not at each comparison. */
    private static List<Article> newestFirst(Collection<Article> articles) {
        record Moment(long second, int nano, Article article) implements Comparable<Moment> {
            @Override
            public int compareTo(Moment other) {
                int bySecond = Long.compare(other.second, second);
                int byMoment = bySecond != 0 ? bySecond : Integer.compare(other.nano, nano);
                return byMoment != 0 ? byMoment : NEWEST_FIRST.compare(article, other.article);
            }
        }

        Moment[] moments = new Moment[articles.size()];
        int count = 0;
        for (Article article : articles) {
            moments[count++] = new Moment(article.date().toEpochSecond(), article.date().getNano(), article);
        }
        Arrays.parallelSort(moments);
        List<Article> sorted = new ArrayList<>(count);
        for (Moment moment : moments) {
            sorted.add(moment.article);
        }
        return Collections.unmodifiableList(sorted);
    }

    /** Those of a day stand together. */
    private static NavigableMap<LocalDate, List<Article>> byDay(List<Article> sorted) {
        NavigableMap<LocalDate, List<Article>> byDay = new TreeMap<>(Comparator.reverseOrder());
        List<Article> ofDay = List.of();
        for (Article article : sorted) {
            if (ofDay.isEmpty() || !ofDay.get(0).day().equals(article.day())) {
                ofDay = byDay.computeIfAbsent(article.day(), day -> new ArrayList<>());
            }
            ofDay.add(article);
        }
        return Collections.unmodifiableNavigableMap(byDay);
    }

    private static Map<String, Translations> translations(List<List<String>> groups, Map<String, Article> byPath) {
        Map<String, Translations> translations = new HashMap<>();
        for (List<String> group : groups) {
            List<Article> articles = group.stream().filter(byPath::containsKey).map(byPath::get)
                    .sorted(Comparator.comparing(article -> article.language().tag())).toList();
            if (articles.size() > 1) {
                Translations all = new Translations(group.get(0), articles);
                articles.forEach(article -> translations.put(article.path(), all));
            }
        }
        return Collections.unmodifiableMap(translations);
    }

    private static Map<String, List<Article>> index(
            List<Article> articles, BiConsumer<Article, Consumer<String>> keys) {
        Map<String, List<Article>> index = new LinkedHashMap<>();
        for (Article article : articles) {
            keys.accept(article, key -> index.computeIfAbsent(key, any -> new ArrayList<>()).add(article));
        }
        return Collections.unmodifiableMap(index);
    }
}
