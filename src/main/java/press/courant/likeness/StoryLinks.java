package press.courant.likeness;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.courant.likeness.StoryTerms.Term;
import press.courant.model.Article;
import press.courant.parallel.AllCores;

/**
 * Which entries have rare words in common within two weeks.
 *
 * <p>They are found by an index from each rare word to its entries in order of time, of which only those are compared
 * that are near in time: the work grows with the number of entries, and not with that of their pairs.
 */
final class StoryLinks {
    private static final int MOST_DAYS = 14;
    /** A word in more entries than a share of all, and than so many, says little. */
    private static final int SHARE = 10;
    private static final int ALWAYS_RARE = 8;
    private static final int NEVER_RARE = 60;
    private static final int LEAST_TERMS = 2;
    private static final double LEAST_SCORE = 1.6;
    private static final double MORE = 1.5;

    private final List<Article> articles;
    private final List<StoryTerms> terms;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<List<Link>> links = new ArrayList<>();

    /**
     * Two entries that are alike.
     *
     * @param one the place of the older one
     * @param score the more, the rarer their common words are; a name and a word of both titles count more
     * @param common how many words they share
     */
    record Link(int one, int other, double score, int common) {
        /** The likest first. */
        static final Comparator<Link> ORDER = Comparator.comparingDouble(Link::score).reversed()
                .thenComparing(Link::one).thenComparing(Link::other);

        int beside(int place) {
            return place == one ? other : one;
        }
    }

    /** What two entries share, as far as it is known. */
    private static final class Shared {
        private double score;
        private int common;
        private boolean telling;
    }

    /** @param articles oldest first */
    StoryLinks(List<Article> articles) {
        this.articles = articles;
        terms = AllCores.map(articles, StoryTerms::of);
        for (int place = 0; place < articles.size(); place++) {
            links.add(new ArrayList<>());
            for (String term : terms.get(place).terms().keySet()) {
                places.computeIfAbsent(term, any -> new ArrayList<>()).add(place);
            }
        }
        int rare = Math.min(NEVER_RARE, Math.max(ALWAYS_RARE, articles.size() / SHARE));
        places.values().removeIf(all -> all.size() < 2 || all.size() > rare);
        for (int place = 0; place < articles.size(); place++) {
            link(place);
        }
    }

    /** Finds the later entries that an entry is like. */
    private void link(int place) {
        Map<Integer, Shared> shared = new LinkedHashMap<>();
        terms.get(place).terms().forEach((word, term) -> {
            List<Integer> all = places.getOrDefault(word, List.of());
            for (int i = all.size() - 1; i >= 0 && all.get(i) > place; i--) {
                int other = all.get(i);
                if (days(place, other) <= MOST_DAYS) {
                    add(shared.computeIfAbsent(other, any -> new Shared()), word, term, terms.get(other).terms().get(word));
                }
            }
        });
        shared.forEach((other, both) -> {
            if (both.telling && both.common >= LEAST_TERMS && both.score >= LEAST_SCORE) {
                Link link = new Link(place, other, both.score, both.common);
                links.get(place).add(link);
                links.get(other).add(link);
            }
        });
    }

    private void add(Shared both, String word, Term one, Term other) {
        boolean name = one.name() || other.name();
        boolean titles = one.inTitle() && other.inTitle();
        both.score += rarity(word) * (name ? MORE : 1) * (titles ? MORE : 1);
        both.common++;
        both.telling |= name || titles;
    }

    /** 1 for the rarest of words, 0 for one that every entry has. */
    private double rarity(String word) {
        return Math.log((double) articles.size() / places.get(word).size()) / Math.log(Math.max(2, articles.size() / 2.0));
    }

    long days(int one, int other) {
        return Math.abs(ChronoUnit.DAYS.between(articles.get(one).day(), articles.get(other).day()));
    }

    /** The links of an entry. */
    List<Link> of(int place) {
        return links.get(place);
    }

    /** All links, the likest entries first. */
    List<Link> all() {
        List<Link> all = new ArrayList<>();
        for (int place = 0; place < links.size(); place++) {
            int here = place;
            links.get(place).stream().filter(link -> link.one() == here).forEach(all::add);
        }
        all.sort(Link.ORDER);
        return all;
    }

    /** The rare words that at least so many of some entries have, the most telling first, as the first of them spells each. */
    List<String> common(List<Integer> some, int least) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int place : some) {
            terms.get(place).terms().keySet().stream().filter(places::containsKey)
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.entrySet().stream().filter(count -> count.getValue() >= least)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> count) -> -weight(count, some))
                        .thenComparing(Map.Entry::getKey))
                .map(count -> spelled(count.getKey(), some)).toList();
    }

    private double weight(Map.Entry<String, Integer> count, List<Integer> some) {
        boolean name = some.stream().map(place -> terms.get(place).terms().get(count.getKey()))
                .anyMatch(term -> term != null && term.name());
        return count.getValue() * rarity(count.getKey()) * (name ? MORE : 1);
    }

    private String spelled(String word, List<Integer> some) {
        return some.stream().map(place -> terms.get(place).terms()).filter(all -> all.containsKey(word)).findFirst()
                .map(all -> all.get(word).spelled()).orElse(word);
    }
}
