package press.courant.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import press.courant.content.Fingerprint;
import press.courant.likeness.Likeness;
import press.courant.likeness.Shingles;
import press.courant.likeness.Twins;
import press.courant.model.Article;
import press.courant.problem.Problem;

/**
 * The check that no two entries are about the same report.
 *
 * <p>It keeps what it compared, so that the next check of nearly the same entries costs little. For one thread.
 */
public final class RepeatedReports {
    private static final String HINT = "leave one of them out, or write 'again: true' into this one if it is meant";

    private final Twins twins = new Twins();

    private record Entry(String path, Fingerprint fingerprint) {
        Shingles text() {
            return fingerprint.text();
        }
    }

    private record Twin(int place, double share) {}

    /**
     * A warning for each entry whose report an earlier one is about: it has the same address, other languages apart, or
     * nearly the same text.
     *
     * @param newestFirst the entries
     * @param fingerprints of them by their paths
     */
    public List<Problem> check(List<Article> newestFirst, Function<String, Optional<Fingerprint>> fingerprints) {
        List<Entry> entries = new ArrayList<>(newestFirst.size());
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            String path = newestFirst.get(i).path();
            fingerprints.apply(path).filter(print -> !print.again()).ifPresent(print -> entries.add(new Entry(path, print)));
        }
        Map<Integer, Twin> byText = new HashMap<>();
        for (Twins.Pair pair : twins.among(entries.stream().map(Entry::text).toList())) {
            Twin twin = new Twin(pair.first(), pair.share());
            byText.merge(pair.second(), twin, (one, other) -> other.share() > one.share() ? other : one);
        }
        Map<String, Integer> byAddress = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            Optional<Integer> first = first(byAddress, entry, place);
            Optional<Twin> twin = Optional.ofNullable(byText.get(place));
            if (first.isPresent()) {
                problems.add(sameAddress(entry, entries.get(first.get())));
            } else {
                twin.ifPresent(found -> problems.add(sameText(entry, entries.get(found.place()), found.share())));
            }
        }
        return problems;
    }

    private static Optional<Integer> first(Map<String, Integer> byAddress, Entry entry, int place) {
        return entry.fingerprint().address().flatMap(address -> Optional.ofNullable(
                byAddress.putIfAbsent(address + " " + entry.fingerprint().language().locale().getLanguage(), place)));
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
