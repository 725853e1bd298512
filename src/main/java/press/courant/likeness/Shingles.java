package press.courant.likeness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of five words in a text, as numbers.
 *
 * <p>A change of one word touches five of them, a changed order of paragraphs few.
 */
public final class Shingles {
    private static final int WORDS = 5;
    private static final int WINDOW = 12;
    /** All runs of a text with fewer are samples. */
    private static final int SHORT = 48;
    private static final int SIEVE = 1 << 16;
    /** Of the samples that texts about one report share, some may be of other reports too. */
    private static final int SAMPLES_PER_SHARED = 8;
    private static final int BASE = 0x01000193;
    private static final int FIRST = BASE * BASE * BASE * BASE;

    private final int[] samples;
    private final int runs;
    private final int words;
    private final int whole;
    private final Supplier<Details> details;

    /**
     * What an earlier look at a text found.
     *
     * @param samples of the runs, of which two texts with sixteen words in a row in common have one in common
     * @param runs how many there are
     * @param words how many there are
     * @param whole a number for all of the words
     * @param details is asked where two texts may be alike, which is seldom
     */
    public Shingles(int[] samples, int runs, int words, int whole, Supplier<Details> details) {
        this.samples = samples;
        this.runs = runs;
        this.words = words;
        this.whole = whole;
        this.details = details;
    }

    /**
     * What it takes to compare two texts.
     *
     * @param runs in their order, the lowest bit of each telling whether it stands in quotation marks
     * @param numbers the words with digits, sorted and without repetition
     */
    public record Details(int[] runs, int[] numbers) {}

    /** The runs in the words of a text in Markdown. */
    public static Shingles of(String markdown) {
        Words words = Words.of(markdown);
        int count = words.count();
        int[] runs = new int[Math.max(0, count - WORDS + 1)];
        int[] numbers = new int[8];
        int numberCount = 0;
        int rolling = 0;
        int whole = 0;
        for (int word = 0; word < count; word++) {
            int hash = words.hash(word);
            rolling = (rolling - (word < WORDS ? 0 : words.hash(word - WORDS) * FIRST)) * BASE + hash;
            whole = whole * 31 + hash;
            if (word >= WORDS - 1) {
                boolean quoted = words.isQuoted(word) && words.isQuoted(word - WORDS + 1);
                runs[word - WORDS + 1] = Words.mixed(rolling) & ~1 | (quoted ? 1 : 0);
            }
            if (words.isNumber(word)) {
                numbers = numberCount == numbers.length ? Arrays.copyOf(numbers, numberCount * 2) : numbers;
                numbers[numberCount++] = hash;
            }
        }
        Details details = new Details(runs, distinct(Arrays.copyOf(numbers, numberCount)));
        return new Shingles(samples(runs), runs.length, count, Words.mixed(whole), () -> details);
    }

    /** The least run of each window, which is the same in another text that has all of that window; all of a short text. */
    private static int[] samples(int[] runs) {
        int[] samples = new int[runs.length < SHORT ? runs.length : runs.length / (WINDOW / 3)];
        int count = 0;
        int least = -1;
        for (int end = 0; end < runs.length; end++) {
            int before = least;
            if (runs.length < SHORT) {
                least = end;
            } else if (least <= end - WINDOW) {
                least = leastOf(runs, end - WINDOW + 1, end);
            } else if (least < 0 || value(runs[end]) <= value(runs[least])) {
                least = end;
            }
            if (least != before && (end >= WINDOW - 1 || runs.length < SHORT)) {
                samples = count == samples.length ? Arrays.copyOf(samples, count * 2) : samples;
                samples[count++] = value(runs[least]);
            }
        }
        return distinct(Arrays.copyOf(samples, count));
    }

    private static int leastOf(int[] runs, int from, int to) {
        int least = from;
        for (int i = from + 1; i <= to; i++) {
            least = value(runs[i]) <= value(runs[least]) ? i : least;
        }
        return least;
    }

    private static int value(int run) {
        return run & ~1;
    }

    private static int[] distinct(int[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    public int[] samples() {
        return samples;
    }

    public int runs() {
        return runs;
    }

    public int words() {
        return words;
    }

    public int whole() {
        return whole;
    }

    public Details details() {
        return details.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shingles shingles && words == shingles.words && whole == shingles.whole
                && Arrays.equals(samples, shingles.samples);
    }

    @Override
    public int hashCode() {
        return whole;
    }

    /** A set that each of the runs is in and few others are. */
    public BitSet sieve() {
        BitSet sieve = new BitSet(SIEVE);
        for (int run : details().runs()) {
            sieve.set(run >>> 1 & SIEVE - 1);
        }
        return sieve;
    }

    /** Whether another text, whose sieve is given, shares enough samples to be worth a comparison. */
    public boolean mayBeLike(Shingles other, BitSet sieve) {
        int passing = 0;
        for (int sample : samples) {
            passing += sieve.get(sample >>> 1 & SIEVE - 1) ? 1 : 0;
        }
        return passing >= fewestShared(other)
                || words == other.words && whole == other.whole;
    }

    /** How many samples texts about one report share at least; a short text has far more of them than a part of a long one. */
    int fewestShared(Shingles other) {
        boolean eitherIsShort = runs < SHORT || other.runs < SHORT;
        return eitherIsShort ? 1 : Math.max(1, Math.min(samples.length, other.samples.length) / SAMPLES_PER_SHARED);
    }

    /** The runs sorted and without repetition, with or without those in quotation marks. */
    int[] sorted(boolean quoted) {
        int[] sorted = new int[runs];
        int count = 0;
        for (int run : details().runs()) {
            if (quoted || (run & 1) == 0) {
                sorted[count++] = run & ~1;
            }
        }
        return distinct(Arrays.copyOf(sorted, count));
    }

    /** How many sorted values two arrays have in common. */
    static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
