package press.courant.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.courant.content.Fingerprint;
import press.courant.content.Twin;
import press.courant.likeness.Likeness;
import press.courant.likeness.Shingles;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Translations;
import press.courant.problem.Problem;

/** The check that no two entries are about the same report. */
public final class RepeatedReports {
    private static final String HINT = "leave one of them out, or write 'again: true' into this one if it is meant";

    private RepeatedReports() {}

    private record Entry(String path, Fingerprint fingerprint) {
        Shingles text() {
            return fingerprint.text();
        }
    }

    /** What two entries about one report have in common. */
    private record Address(String url, String language) {
        /** Java's own for records is made at run time, and slow until it is compiled. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Address address && url.equals(address.url) && language.equals(address.language);
        }

        @Override
        public int hashCode() {
            return 31 * url.hashCode() + language.hashCode();
        }
    }

    /** Two entries by their places, the earlier one first. */
    private record Pair(int first, int second, double share) {
        private static final Comparator<Pair> ORDER = Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);
    }

    /**
     * A warning for each entry whose report an earlier one is about: it has the same address, other languages apart, or
     * nearly the same text. Translations of each other are meant to be.
     *
     * @param fingerprints of them by their paths
     * @param twins among them, and others
     */
    public static List<Problem> check(Site site, Map<String, Fingerprint> fingerprints, List<Twin> twins) {
        List<Article> newestFirst = site.articles();
        Map<String, Translations> translations = site.translations();
        List<Entry> entries = new ArrayList<>(newestFirst.size());
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            String path = newestFirst.get(i).path();
            Fingerprint print = fingerprints.get(path);
            if (print != null && !print.again()) {
                entries.add(new Entry(path, print));
            }
        }
        Map<Integer, Pair> byText = new HashMap<>();
        for (Pair pair : pairs(entries, twins, translations)) {
            byText.merge(pair.second(), pair, (one, other) -> other.share() > one.share() ? other : one);
        }
        Map<Address, Integer> byAddress = new HashMap<>(2 * entries.size());
        List<Problem> problems = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            Optional<Integer> first = first(byAddress, entry, place)
                    .filter(other -> !areTranslations(translations, entry.path(), entries.get(other).path()));
            Optional<Pair> twin = Optional.ofNullable(byText.get(place));
            if (first.isPresent()) {
                problems.add(sameAddress(entry, entries.get(first.get())));
            } else {
                twin.ifPresent(found -> problems.add(sameText(entry, entries.get(found.first()), found.share())));
            }
        }
        return problems;
    }

    private static boolean areTranslations(Map<String, Translations> translations, String one, String other) {
        return translations.containsKey(one) && translations.get(one).has(other);
    }

    private static List<Pair> pairs(List<Entry> entries, List<Twin> twins, Map<String, Translations> translations) {
        if (twins.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places = new HashMap<>(2 * entries.size());
        entries.forEach(entry -> places.put(entry.path(), places.size()));
        List<Pair> pairs = new ArrayList<>();
        for (Twin twin : twins) {
            Integer one = places.get(twin.first());
            Integer other = places.get(twin.second());
            if (one != null && other != null && !areTranslations(translations, twin.first(), twin.second())) {
                pairs.add(new Pair(Math.min(one, other), Math.max(one, other), twin.share()));
            }
        }
        pairs.sort(Pair.ORDER);
        return pairs;
    }

    private static Optional<Integer> first(Map<Address, Integer> byAddress, Entry entry, int place) {
        return entry.fingerprint().address().flatMap(address -> Optional.ofNullable(
                byAddress.putIfAbsent(new Address(address, language(entry.fingerprint().language().tag())), place)));
    }

    /** {@code az} of {@code az-Arab}. */
    private static String language(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static Problem sameAddress(Entry entry, Entry first) {
        long percent = percent(Likeness.of(entry.text(), first.text()).share());
        return Problem.warning(entry.fingerprint().url(), "the digest has this report already: " + first.path()
                + " (the same address" + (percent == 0 ? "" : ", " + percent + " % of the shorter text") + ")", HINT);
    }

    private static Problem sameText(Entry entry, Entry first, double share) {
        return Problem.warning(entry.fingerprint().title(), "the digest has this report already: " + first.path()
                + " (" + percent(share) + " % of the shorter text)", HINT);
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
