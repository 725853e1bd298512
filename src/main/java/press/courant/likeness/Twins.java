package press.courant.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the pairs of nearly the same text among many, by the samples of them that they share.
 *
 * <p>It keeps what it found, so that the next time only texts that came or went cost much. For one thread.
 */
public final class Twins {
    /** A run of words that more texts have is a formula, and tells nothing. */
    private static final int MOST_SHARING = 64;
    /** Where more texts than one in so many are others, all are compared anew. */
    private static final int SHARE_OF_OTHERS = 8;

    private final Map<Shingles, Integer> numbers = new IdentityHashMap<>();
    private final List<Shingles> texts = new ArrayList<>();
    private BitSet present = new BitSet();
    /** The shares of those that are nearly the same, by both numbers. */
    private Map<Long, Double> known = new HashMap<>();

    /**
     * Two texts, by their places in the list.
     *
     * @param share of the shorter one that is in the other
     */
    public record Pair(int first, int second, double share) {}

    /** Takes in what was found among texts before. */
    public void recall(List<Shingles> all, List<Pair> pairs) {
        forget();
        int[] numbered = numbered(all);
        Arrays.stream(numbered).forEach(present::set);
        pairs.forEach(pair -> known.put(key(numbered[pair.first()], numbered[pair.second()]), pair.share()));
    }

    /** The pairs in order, each once. */
    public List<Pair> among(List<Shingles> all) {
        if (texts.size() > 2 * all.size() + 100) {
            forget();
        }
        int[] numbered = numbered(all);
        BitSet now = new BitSet(texts.size());
        Arrays.stream(numbered).forEach(now::set);
        compare(now);
        return pairs(numbered);
    }

    private void forget() {
        numbers.clear();
        texts.clear();
        present = new BitSet();
        known.clear();
    }

    private int[] numbered(List<Shingles> all) {
        return all.stream().mapToInt(text -> numbers.computeIfAbsent(text, any -> {
            texts.add(text);
            return texts.size() - 1;
        })).toArray();
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private List<Pair> pairs(int... numbered) {
        int[] places = new int[texts.size()];
        for (int place = numbered.length - 1; place >= 0; place--) {
            places[numbered[place]] = place;
        }
        List<Pair> pairs = new ArrayList<>();
        known.forEach((key, share) -> {
            int first = places[(int) (key >>> Integer.SIZE)];
            int second = places[key.intValue()];
            pairs.add(new Pair(Math.min(first, second), Math.max(first, second), share));
        });
        pairs.sort((one, other) -> one.first() != other.first() ? one.first() - other.first() : one.second() - other.second());
        return pairs;
    }

    /** Brings what is known up to date. */
    private void compare(BitSet now) {
        BitSet added = (BitSet) now.clone();
        added.andNot(present);
        BitSet gone = (BitSet) present.clone();
        gone.andNot(now);
        int others = added.cardinality() + gone.cardinality();
        if (others > 0) {
            Optional<long[]> shared = others > now.cardinality() / SHARE_OF_OTHERS
                    ? Optional.empty() : sharedByOthers(now, added, gone);
            if (shared.isEmpty()) {
                known.clear();
            }
            known.keySet().removeIf(key -> gone.get((int) (key >>> Integer.SIZE)) || gone.get(key.intValue()));
            compare(shared.orElseGet(() -> candidates(index(now, Optional.empty()), now)));
        }
        present = now;
    }

    /** Compares each two that stand together in a sorted list as often as they share samples enough. */
    private void compare(long... candidates) {
        for (int i = 0, next; i < candidates.length; i = next) {
            next = i;
            while (next < candidates.length && candidates[next] == candidates[i]) {
                next++;
            }
            Shingles one = texts.get((int) (candidates[i] >>> Integer.SIZE));
            Shingles other = texts.get((int) candidates[i]);
            if (next - i >= one.fewestShared(other)) {
                Likeness likeness = Likeness.of(one, other);
                if (likeness.same()) {
                    known.put(candidates[i], likeness.share());
                }
            }
        }
    }

    /**
     * The candidates with a text that came, found by a look at the samples of such texts alone; absent where a sample
     * has become a formula or ceased to be one, which has to do with other texts too.
     */
    private Optional<long[]> sharedByOthers(BitSet now, BitSet added, BitSet gone) {
        BitSet others = (BitSet) added.clone();
        others.or(gone);
        BitSet all = (BitSet) now.clone();
        all.or(gone);
        long[] index = index(all, Optional.of(samples(others)));
        for (int i = 0, next; i < index.length; i = next) {
            next = endOfSample(index, i);
            int sharing = next - i;
            int came = 0;
            int went = 0;
            for (int each = i; each < next; each++) {
                came += added.get((int) index[each]) ? 1 : 0;
                went += gone.get((int) index[each]) ? 1 : 0;
            }
            if (sharing - went > MOST_SHARING != sharing - came > MOST_SHARING) {
                return Optional.empty();
            }
        }
        long[] candidates = candidates(Arrays.stream(index).filter(sample -> now.get((int) sample)).toArray(), added);
        return Optional.of(candidates);
    }

    private int[] samples(BitSet some) {
        return some.stream().flatMap(number -> Arrays.stream(texts.get(number).samples())).sorted().distinct().toArray();
    }

    /** The samples of texts, or those of them that are in a sorted list, each with the text's number, sorted. */
    private long[] index(BitSet of, Optional<int[]> wanted) {
        BitSet sieve = new BitSet(1 << Short.SIZE);
        wanted.ifPresent(samples -> Arrays.stream(samples).forEach(sample -> sieve.set(place(sample))));
        long[] index = new long[1024];
        int count = 0;
        for (int number = of.nextSetBit(0); number >= 0; number = of.nextSetBit(number + 1)) {
            int[] samples = texts.get(number).samples();
            if (index.length - count < samples.length) {
                index = Arrays.copyOf(index, Math.max(2 * count, count + samples.length));
            }
            for (int sample : samples) {
                if (wanted.isEmpty()
                        || sieve.get(place(sample)) && Arrays.binarySearch(wanted.get(), sample) >= 0) {
                    index[count++] = (long) sample << Integer.SIZE | number;
                }
            }
        }
        long[] all = Arrays.copyOf(index, count);
        Arrays.parallelSort(all);
        return all;
    }

    private static int place(int sample) {
        return sample >>> 1 & (1 << Short.SIZE) - 1;
    }

    private static int endOfSample(long[] index, int start) {
        int end = start + 1;
        while (end < index.length && index[end] >> Integer.SIZE == index[start] >> Integer.SIZE) {
            end++;
        }
        return end;
    }

    /** Each two texts that share a sample and one of which is wanted, sorted, as often as they share one. */
    private static long[] candidates(long[] index, BitSet wanted) {
        long[] candidates = new long[64];
        int count = 0;
        for (int i = 0, next; i < index.length; i = next) {
            next = endOfSample(index, i);
            if (next - i > MOST_SHARING) {
                continue;
            }
            for (int one = i; one < next; one++) {
                for (int other = one + 1; other < next; other++) {
                    if (wanted.get((int) index[one]) || wanted.get((int) index[other])) {
                        candidates = count == candidates.length ? Arrays.copyOf(candidates, count * 2) : candidates;
                        candidates[count++] = (index[one] & 0xFFFFFFFFL) << Integer.SIZE | index[other] & 0xFFFFFFFFL;
                    }
                }
            }
        }
        long[] all = Arrays.copyOf(candidates, count);
        Arrays.sort(all);
        return all;
    }
}
