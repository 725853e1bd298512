package press.courant.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the texts among many that are most like another one, without a look at all of them. Many threads may use it.
 *
 * <p>It is an index of their samples. Those that share enough of them are compared, but no more than a fixed number of
 * them: the ones that share the rarest, since what a hundred texts share is a formula. So a search takes about as long
 * as to read the text, however many there are and whatever they repeat.
 */
public final class Lookalikes {
    private static final int MOST_COMPARED = 48;
    private static final int BUCKETS = 1 << 16;

    private final List<Shingles> texts;
    /** Where the samples of each bucket begin in the two arrays below. */
    private final int[] starts = new int[BUCKETS + 1];
    private final int[] samples;
    private final int[] owners;

    /** @param texts that are looked through */
    public Lookalikes(List<Shingles> texts) {
        this.texts = List.copyOf(texts);
        for (Shingles text : this.texts) {
            for (int sample : text.samples()) {
                starts[bucket(sample) + 1]++;
            }
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        samples = new int[starts[BUCKETS]];
        owners = new int[starts[BUCKETS]];
        int[] next = starts.clone();
        for (int owner = 0; owner < this.texts.size(); owner++) {
            for (int sample : this.texts.get(owner).samples()) {
                int place = next[bucket(sample)]++;
                samples[place] = sample;
                owners[place] = owner;
            }
        }
    }

    /**
     * A text that is like another one.
     *
     * @param place in the list
     */
    public record Found(int place, Likeness likeness) {}

    private record Candidate(int place, float rarity) {}

    /** Samples are the least of several runs, so that their first bits are no good for telling them apart. */
    private static int bucket(int sample) {
        return sample >>> 1 & BUCKETS - 1;
    }

    /** The texts that are nearly the same as another one, or of which one is a part of the other. */
    public List<Found> of(Shingles text) {
        int[] runs = text.sorted(true);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : candidates(text, runs)) {
            Likeness likeness = Likeness.of(text, runs, texts.get(candidate.place()));
            if (likeness.same()) {
                found.add(new Found(candidate.place(), likeness));
            }
        }
        return found;
    }

    private List<Candidate> candidates(Shingles text, int[] runs) {
        if (runs.length == 0) {
            return List.of();
        }
        int[] shared = new int[texts.size()];
        float[] rarity = new float[texts.size()];
        List<Integer> touched = new ArrayList<>();
        for (int run : runs) {
            int from = starts[bucket(run)];
            int to = starts[bucket(run) + 1];
            int sharing = 0;
            for (int i = from; i < to; i++) {
                sharing += samples[i] == run ? 1 : 0;
            }
            for (int i = from; sharing > 0 && i < to; i++) {
                if (samples[i] == run) {
                    if (shared[owners[i]]++ == 0) {
                        touched.add(owners[i]);
                    }
                    rarity[owners[i]] += 1f / sharing;
                }
            }
        }
        return touched.stream().filter(place -> shared[place] >= texts.get(place).fewestShared(text))
                .map(place -> new Candidate(place, rarity[place]))
                .sorted(Comparator.comparingDouble(Candidate::rarity).reversed().thenComparing(Candidate::place))
                .limit(MOST_COMPARED).toList();
    }
}
