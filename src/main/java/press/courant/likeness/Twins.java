package press.courant.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pairs of nearly the same text among many, by the samples of them that they share.
 *
 * <p>It keeps its index, so that the next time only texts that came or went cost much. For one thread.
 */
public final class Twins {
    /** A run of words that more texts have is a formula, and tells nothing. */
    private static final int MOST_SHARING = 64;

    private final Map<Shingles, Integer> numbers = new IdentityHashMap<>();
    private final List<Shingles> texts = new ArrayList<>();
    private long[] index = {};
    private BitSet present = new BitSet();
    private Map<Long, Likeness> known = new HashMap<>();

    /**
     * Two texts, by their places in the list.
     *
     * @param share of the shorter one that is in the other
     */
    public record Pair(int first, int second, double share) {}

    /** The pairs in order, each once. */
    public List<Pair> among(List<Shingles> all) {
        if (texts.size() > 2 * all.size() + 100) {
            forget();
        }
        int[] places = update(all);
        List<Pair> pairs = new ArrayList<>();
        Map<Long, Likeness> likenesses = new HashMap<>();
        long[] candidates = candidates();
        for (int i = 0, next; i < candidates.length; i = next) {
            next = i;
            while (next < candidates.length && candidates[next] == candidates[i]) {
                next++;
            }
            Shingles one = texts.get((int) (candidates[i] >>> Integer.SIZE));
            Shingles other = texts.get((int) candidates[i]);
            if (next - i < one.fewestShared(other)) {
                continue;
            }
            Likeness last = known.get(candidates[i]);
            Likeness likeness = last == null ? Likeness.of(one, other) : last;
            likenesses.put(candidates[i], likeness);
            if (likeness.same()) {
                int first = places[(int) (candidates[i] >>> Integer.SIZE)];
                int second = places[(int) candidates[i]];
                pairs.add(new Pair(Math.min(first, second), Math.max(first, second), likeness.share()));
            }
        }
        known = likenesses;
        pairs.sort((one, other) -> one.first() != other.first() ? one.first() - other.first() : one.second() - other.second());
        return pairs;
    }

    private void forget() {
        numbers.clear();
        texts.clear();
        index = new long[0];
        present = new BitSet();
        known.clear();
    }

    /** Brings the index up to date; the place in the list of each text by its number. */
    private int[] update(List<Shingles> all) {
        BitSet now = new BitSet(texts.size() + all.size());
        List<Integer> added = new ArrayList<>();
        int[] numbered = new int[all.size()];
        for (int place = 0; place < numbered.length; place++) {
            Shingles text = all.get(place);
            int number = numbers.computeIfAbsent(text, any -> {
                texts.add(text);
                return texts.size() - 1;
            });
            numbered[place] = number;
            if (!present.get(number) && !now.get(number)) {
                added.add(number);
            }
            now.set(number);
        }
        int[] places = new int[texts.size()];
        for (int place = numbered.length - 1; place >= 0; place--) {
            places[numbered[place]] = place;
        }
        if (!added.isEmpty() || now.cardinality() != present.cardinality()) {
            index = merged(now, samples(added));
            present = now;
        }
        return places;
    }

    private long[] samples(List<Integer> added) {
        long[] samples = new long[added.stream().mapToInt(number -> texts.get(number).samples().length).sum()];
        int count = 0;
        for (int number : added) {
            for (int sample : texts.get(number).samples()) {
                samples[count++] = (long) sample << Integer.SIZE | number;
            }
        }
        Arrays.parallelSort(samples);
        return samples;
    }

    private long[] merged(BitSet now, long[] added) {
        long[] merged = new long[index.length + added.length];
        int count = 0;
        int next = 0;
        for (long sample : index) {
            if (now.get((int) sample)) {
                while (next < added.length && added[next] < sample) {
                    merged[count++] = added[next++];
                }
                merged[count++] = sample;
            }
        }
        System.arraycopy(added, next, merged, count, added.length - next);
        return Arrays.copyOf(merged, count + added.length - next);
    }

    /** Each two texts that share a sample, sorted, as often as they share one. */
    private long[] candidates() {
        long[] candidates = new long[64];
        int count = 0;
        for (int i = 0, next; i < index.length; i = next) {
            next = i + 1;
            while (next < index.length && index[next] >> Integer.SIZE == index[i] >> Integer.SIZE) {
                next++;
            }
            if (next - i > MOST_SHARING) {
                continue;
            }
            for (int one = i; one < next; one++) {
                for (int other = one + 1; other < next; other++) {
                    candidates = count == candidates.length ? Arrays.copyOf(candidates, count * 2) : candidates;
                    candidates[count++] = (index[one] & 0xFFFFFFFFL) << Integer.SIZE | index[other] & 0xFFFFFFFFL;
                }
            }
        }
        long[] all = Arrays.copyOf(candidates, count);
        Arrays.sort(all);
        return all;
    }
}
