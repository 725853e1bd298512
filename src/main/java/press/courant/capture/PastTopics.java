package press.courant.capture;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import press.courant.content.WrittenEntry;
import press.courant.likeness.Shingles;
import press.courant.parallel.AllCores;

/**
 * The topics that an editor gave to past entries, from which those of a report are guessed.
 *
 * <p>The report is compared with each entry by the words of both, rare ones more than common ones (the cosine of their
 * TF-IDF vectors). A topic that half of the likeness to the nearest entries speaks for is suggested, unless it is that of
 * one entry alone that is a little like the report, or nothing but the paper speaks for it.
 */
public final class PastTopics {
    private static final int FEWEST_NEIGHBOURS = 3;
    private static final int MOST_NEIGHBOURS = 9;
    /** Of all entries, those that are probably nearest are compared exactly. */
    private static final int MOST_COMPARED = 300;
    /** Less for each neighbour, and the report is like none of them. */
    private static final double LEAST_LIKENESS = 0.05;
    private static final double SHARE = 0.5;
    /** Entries of one topic that have to be near by their words, unless one of them is nearer than most ever are. */
    private static final int FEWEST_SPEAKING = 2;
    private static final double LIKE_ENOUGH_ALONE = 0.15;
    /** In a digest of fewer entries every word is rare. */
    private static final int FEWEST_ENTRIES = 10;
    private static final int WORDS_SHOWN = 3;
    private static final int TABLE = 1 << 20;

    private final List<Entry> entries;
    /** In how many entries a word is, at the last bits of its number; two words may share a place, which is rare. */
    private final int[] frequencies = new int[TABLE];

    private record Entry(String path, List<String> topics, int[] words) {}

    /** An entry and how like the report it is: also without the host that both may come from. */
    private record Neighbour(Entry entry, Terms terms, double norm, double likeness, double likenessOfWords) {}

    private PastTopics(List<Entry> entries) {
        this.entries = entries;
        int[] lastSeen = new int[TABLE];
        for (int entry = 0; entry < entries.size(); entry++) {
            for (int hash : entries.get(entry).words()) {
                int place = place(hash);
                frequencies[place] += lastSeen[place] == entry + 1 ? 0 : 1;
                lastSeen[place] = entry + 1;
            }
        }
    }

    /** The topics of these entries, of which those without any do not count. */
    public static PastTopics of(List<WrittenEntry> written) {
        List<WrittenEntry> filed = written.stream().filter(entry -> !entry.topics().isEmpty()).toList();
        return new PastTopics(AllCores.map(filed, entry -> new Entry(entry.path(), entry.topics(),
                Terms.words(entry.title(), entry.summary(), entry.url(), entry.text()))));
    }

    /** The topics that a report probably belongs to, the likeliest first. */
    public List<SuggestedTopic> suggest(Report report) {
        Terms terms = Terms.of(Terms.words(report.title(), report.summary(), report.url(), Shingles.of(report.markdown())));
        double[] promise = new double[entries.size()];
        double[] rarities = IntStream.of(terms.hashes()).mapToDouble(this::rarity).toArray();
        Sightings sightings = Sightings.of(terms, entries.stream().map(Entry::words).toList(),
                (entry, counts) -> promise[entry] = promise(terms, rarities, counts, entries.get(entry).words().length));
        double norm = norm(terms);
        long growing = Math.round(2 * Math.log10(entries.size() + 1.0));
        int neighbours = (int) Math.max(FEWEST_NEIGHBOURS, Math.min(MOST_NEIGHBOURS, growing));
        List<Neighbour> nearest = IntStream.range(0, promise.length).boxed().filter(entry -> promise[entry] > 0)
                .sorted(Comparator.comparingDouble((Integer entry) -> promise[entry]).reversed())
                .limit(MOST_COMPARED).map(entry -> neighbour(entries.get(entry), terms, norm))
                .sorted(Comparator.comparingDouble(Neighbour::likeness).reversed()
                        .thenComparing(neighbour -> neighbour.entry().path()))
                .limit(neighbours).toList();
        Map<String, Double> votes = new LinkedHashMap<>();
        nearest.forEach(neighbour -> neighbour.entry().topics()
                .forEach(topic -> votes.merge(topic, neighbour.likeness(), Double::sum)));
        double all = nearest.stream().mapToDouble(Neighbour::likeness).sum();
        Map<Integer, String> written = Terms.written(report);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= LEAST_LIKENESS * neighbours
                        && vote.getValue() >= all * share(vote.getKey()) && isSupported(vote.getKey(), nearest))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(vote -> suggestion(vote.getKey(), sightings, nearest, written)).toList();
    }

    /** Grows with the likeness of an entry, without a look at those of its words that the report has not. */
    private static double promise(Terms report, double[] rarities, int[] counts, int words) {
        double sum = 0;
        for (int term = 0; term < counts.length; term++) {
            sum += counts[term] == 0 ? 0
                    : weight(report.counts()[term], rarities[term]) * weight(counts[term], rarities[term]);
        }
        return sum == 0 ? 0 : sum / Math.sqrt(words);
    }

    private boolean isSupported(String topic, List<Neighbour> nearest) {
        List<Double> likenesses = nearest.stream().filter(neighbour -> neighbour.entry().topics().contains(topic))
                .map(Neighbour::likenessOfWords).toList();
        return likenesses.stream().filter(likeness -> likeness >= LEAST_LIKENESS).count() >= FEWEST_SPEAKING
                || entries.size() >= FEWEST_ENTRIES && likenesses.stream().anyMatch(likeness -> likeness >= LIKE_ENOUGH_ALONE);
    }

    private Neighbour neighbour(Entry entry, Terms report, double norm) {
        Terms terms = Terms.of(entry.words());
        double own = norm(terms);
        double[] sums = new double[2];
        each(report, terms, (term, product) -> sums[Terms.isHost(report.hashes()[term]) ? 1 : 0] += product);
        double whole = norm * own;
        return whole == 0 ? new Neighbour(entry, terms, own, 0, 0)
                : new Neighbour(entry, terms, own, (sums[0] + sums[1]) / whole, sums[0] / whole);
    }

    /** More of the likeness has to speak for a topic that most entries are of anyway. */
    private double share(String topic) {
        return SHARE + (1 - SHARE) * holders(topic).cardinality() / entries.size();
    }

    private BitSet holders(String topic) {
        BitSet holders = new BitSet(entries.size());
        IntStream.range(0, entries.size()).filter(entry -> entries.get(entry).topics().contains(topic)).forEach(holders::set);
        return holders;
    }

    private SuggestedTopic suggestion(
            String topic, Sightings sightings, List<Neighbour> nearest, Map<Integer, String> written) {
        int[] hashes = sightings.terms().hashes();
        Map<Integer, Double> weights = new HashMap<>();
        List<Neighbour> speaking = nearest.stream().filter(neighbour -> neighbour.entry().topics().contains(topic)).toList();
        for (Neighbour neighbour : speaking) {
            each(sightings.terms(), neighbour.terms(),
                    (term, product) -> weights.merge(term, product / neighbour.norm(), Double::sum));
        }
        BitSet inside = holders(topic);
        List<Integer> telling = weights.entrySet().stream()
                .filter(weight -> written.containsKey(hashes[weight.getKey()]))
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed()
                        .thenComparing(weight -> written.get(hashes[weight.getKey()])))
                .map(Map.Entry::getKey).filter(term -> isMoreFrequent(sightings.holders().get(term), inside))
                .limit(WORDS_SHOWN).toList();
        BitSet holding = new BitSet();
        telling.forEach(term -> holding.or(sightings.holders().get(term)));
        holding.and(inside);
        return new SuggestedTopic(topic, telling.stream().map(term -> written.get(hashes[term])).toList(),
                holding.cardinality(), speaking.get(0).entry().path());
    }

    /** Whether entries of a topic have a word more often than others. */
    private boolean isMoreFrequent(BitSet holders, BitSet topic) {
        BitSet both = (BitSet) holders.clone();
        both.and(topic);
        long insideWith = both.cardinality();
        long inside = topic.cardinality();
        return insideWith * (entries.size() - inside) > (holders.cardinality() - insideWith) * inside;
    }

    private interface Common {
        /** @param term of the report, by its place */
        void term(int term, double product);
    }

    private void each(Terms report, Terms entry, Common common) {
        for (int i = 0, j = 0; i < report.hashes().length && j < entry.hashes().length; ) {
            int order = Integer.compare(report.hashes()[i], entry.hashes()[j]);
            if (order == 0) {
                double rarity = rarity(report.hashes()[i]);
                common.term(i, weight(report.counts()[i], rarity) * weight(entry.counts()[j], rarity));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private double norm(Terms terms) {
        double sum = 0;
        for (int i = 0; i < terms.hashes().length; i++) {
            double weight = weight(terms.counts()[i], rarity(terms.hashes()[i]));
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    private static double weight(int count, double rarity) {
        return count == 1 ? rarity : (1 + Math.log(count)) * rarity;
    }

    /** 0 for a word that all entries have or none has. */
    private double rarity(int hash) {
        int frequency = frequencies[place(hash)];
        return frequency == 0 ? 0 : Math.log((double) entries.size() / Math.min(frequency, entries.size()));
    }

    private static int place(int hash) {
        return hash >>> 1 & TABLE - 1;
    }
}
