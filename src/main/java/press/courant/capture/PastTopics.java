package press.courant.capture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.courant.content.WrittenEntry;
import press.courant.parallel.AllCores;

/**
 * The topics that an editor gave to past entries, from which those of a report are guessed.
 *
 * <p>The report is compared with each entry by the words of both, rare ones more than common ones (the cosine of their
 * TF-IDF vectors). A topic that half of the likeness to the nearest entries speaks for is suggested.
 */
public final class PastTopics {
    private static final int FEWEST_NEIGHBOURS = 3;
    private static final int MOST_NEIGHBOURS = 9;
    /** Less for each neighbour, and the report is like none of them. */
    private static final double LEAST_LIKENESS = 0.05;
    private static final double SHARE = 0.5;
    private static final int WORDS_SHOWN = 3;
    private static final int TABLE = 1 << 20;

    private final List<Entry> entries;
    /** In how many entries a word is, at the last bits of its number; two words may share a place, which is rare. */
    private final short[] frequencies = new short[TABLE];

    private record Entry(String path, List<String> topics, Terms terms) {}

    private record Neighbour(Entry entry, double likeness) {}

    private PastTopics(List<Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries) {
            for (int hash : entry.terms().hashes()) {
                int place = place(hash);
                frequencies[place] += frequencies[place] < Short.MAX_VALUE ? 1 : 0;
            }
        }
    }

    /** The topics of these entries, of which those without any do not count. */
    public static PastTopics of(List<WrittenEntry> written) {
        List<WrittenEntry> filed = written.stream().filter(entry -> !entry.topics().isEmpty()).toList();
        return new PastTopics(AllCores.map(filed, entry -> new Entry(entry.path(), entry.topics(),
                Terms.of(entry.title(), entry.summary(), entry.url(), entry.text()))));
    }

    /** The topics that a report probably belongs to, the likeliest first. */
    public List<SuggestedTopic> suggest(Report report) {
        Terms terms = Terms.of(report.title(), report.summary(), report.url(), report.markdown());
        double norm = norm(terms);
        int neighbours = (int) Math.max(FEWEST_NEIGHBOURS, Math.min(MOST_NEIGHBOURS, Math.round(2 * Math.log10(entries.size() + 1.0))));
        List<Neighbour> nearest = AllCores.map(entries, entry -> new Neighbour(entry, likeness(terms, norm, entry.terms())))
                .stream().sorted(Comparator.comparingDouble(Neighbour::likeness).reversed()
                        .thenComparing(neighbour -> neighbour.entry().path()))
                .limit(neighbours).toList();
        Map<String, Double> votes = new LinkedHashMap<>();
        nearest.forEach(neighbour -> neighbour.entry().topics()
                .forEach(topic -> votes.merge(topic, neighbour.likeness(), Double::sum)));
        double all = nearest.stream().mapToDouble(Neighbour::likeness).sum();
        Map<Integer, String> written = Terms.written(report);
        return votes.entrySet().stream().filter(vote -> vote.getValue() >= LEAST_LIKENESS * neighbours && vote.getValue() >= all * share(vote.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(vote -> suggestion(vote.getKey(), terms, nearest, written)).toList();
    }

    /** More of the likeness has to speak for a topic that most entries are of anyway. */
    private double share(String topic) {
        long inside = entries.stream().filter(entry -> entry.topics().contains(topic)).count();
        return SHARE + (1 - SHARE) * inside / entries.size();
    }

    private SuggestedTopic suggestion(String topic, Terms terms, List<Neighbour> nearest, Map<Integer, String> written) {
        Map<Integer, Double> weights = new HashMap<>();
        List<Neighbour> speaking = nearest.stream().filter(neighbour -> neighbour.entry().topics().contains(topic)).toList();
        for (Neighbour neighbour : speaking) {
            Terms other = neighbour.entry().terms();
            double norm = norm(other);
            each(terms, other, (hash, one, two) -> weights.merge(hash, one * two / norm, Double::sum));
        }
        List<Integer> telling = weights.entrySet().stream()
                .filter(weight -> written.containsKey(weight.getKey()))
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(weight -> written.get(weight.getKey())))
                .map(Map.Entry::getKey).filter(hash -> isMoreFrequent(hash, topic)).limit(WORDS_SHOWN).toList();
        int holding = (int) entries.stream().filter(entry -> entry.topics().contains(topic)
                && telling.stream().anyMatch(entry.terms()::has)).count();
        return new SuggestedTopic(topic, telling.stream().map(written::get).toList(), holding, speaking.get(0).entry().path());
    }

    /** Whether entries of a topic have the word more often than others. */
    private boolean isMoreFrequent(int hash, String topic) {
        int inside = 0;
        int insideWith = 0;
        int outsideWith = 0;
        for (Entry entry : entries) {
            boolean has = entry.terms().has(hash);
            boolean in = entry.topics().contains(topic);
            inside += in ? 1 : 0;
            insideWith += in && has ? 1 : 0;
            outsideWith += !in && has ? 1 : 0;
        }
        return (long) insideWith * (entries.size() - inside) > (long) outsideWith * inside;
    }

    private double likeness(Terms report, double norm, Terms entry) {
        double[] sum = new double[1];
        each(report, entry, (hash, one, two) -> sum[0] += one * two);
        return sum[0] == 0 ? 0 : sum[0] / norm / norm(entry);
    }

    private interface Common {
        void term(int hash, double one, double two);
    }

    private void each(Terms one, Terms two, Common common) {
        for (int i = 0, j = 0; i < one.hashes().length && j < two.hashes().length; ) {
            int order = Integer.compare(one.hashes()[i], two.hashes()[j]);
            if (order == 0) {
                double rarity = rarity(one.hashes()[i]);
                common.term(one.hashes()[i], weight(one.counts()[i], rarity), weight(two.counts()[j], rarity));
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
