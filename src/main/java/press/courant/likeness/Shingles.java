package press.courant.likeness;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text and its runs of five words, as numbers.
 *
 * <p>A change of one word touches five runs, a changed order of paragraphs few.
 */
public final class Shingles {
    private static final int WORDS = 5;
    private static final int WINDOW = 12;
    /** All runs of a text with fewer are samples. */
    private static final int SHORT = 48;
    /** Of the samples that texts about one report share, some may be of other reports too. */
    private static final int SAMPLES_PER_SHARED = 8;
    private static final int BASE = 0x01000193;
    private static final int FIRST = BASE * BASE * BASE * BASE;

    private final int[] samples;
    private final int words;
    private final int whole;
    private final Supplier<Details> details;

    /**
     * What an earlier look at a text found.
     *
     * @param samples of the runs, of which two texts with sixteen words in a row in common have one in common
     * @param words how many there are
     * @param whole a number for all of the words
     * @param details is asked where two texts may be alike, which is seldom, and for topics
     */
    public Shingles(int[] samples, int words, int whole, Supplier<Details> details) {
        this.samples = samples;
        this.words = words;
        this.whole = whole;
        this.details = details;
    }

    /**
     * What it takes to compare two texts.
     *
     * @param hashes the words in their order, the lowest bit of each telling whether it stands in quotation marks
     * @param numbers the words with digits, sorted and without repetition
     */
    public record Details(int[] hashes, int[] numbers) {}

    /** The words and runs of a text in Markdown. */
    public static Shingles of(String markdown) {
        Words words = Words.of(markdown);
        int[] hashes = new int[words.count()];
        int[] numbers = new int[8];
        int numberCount = 0;
        int whole = 0;
        for (int word = 0; word < hashes.length; word++) {
            int hash = words.hash(word);
            hashes[word] = hash | (words.isQuoted(word) ? 1 : 0);
            whole = whole * 31 + hash;
            if (words.isNumber(word)) {
                numbers = numberCount == numbers.length ? Arrays.copyOf(numbers, numberCount * 2) : numbers;
                numbers[numberCount++] = hash;
            }
        }
        Details details = new Details(hashes, distinct(Arrays.copyOf(numbers, numberCount)));
        return new Shingles(samples(runs(hashes)), hashes.length, Words.mixed(whole), () -> details);
    }

    /** The runs in their order, the lowest bit of each telling whether it stands in quotation marks. */
    private static int[] runs(int... hashes) {
        int[] runs = new int[Math.max(0, hashes.length - WORDS + 1)];
        int rolling = 0;
        for (int word = 0; word < hashes.length; word++) {
            int left = word < WORDS ? 0 : value(hashes[word - WORDS]);
            rolling = (rolling - left * FIRST) * BASE + value(hashes[word]);
            if (word >= WORDS - 1) {
                runs[word - WORDS + 1] = value(Words.mixed(rolling)) | hashes[word] & hashes[word - WORDS + 1] & 1;
            }
        }
        return runs;
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

    /** A run or a word, whether it stands in quotation marks or not. */
    public static int value(int run) {
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

    /** How many samples texts about one report share at least; a short text has far more of them than a part of a long one. */
    int fewestShared(Shingles other) {
        boolean eitherIsShort = Math.min(words, other.words) < SHORT + WORDS - 1;
        return eitherIsShort ? 1 : Math.max(1, Math.min(samples.length, other.samples.length) / SAMPLES_PER_SHARED);
    }

    /** The runs sorted and without repetition, with or without those in quotation marks. */
    int[] sorted(boolean quoted) {
        int[] runs = runs(details().hashes());
        int[] sorted = new int[runs.length];
        int count = 0;
        for (int run : runs) {
            if (quoted || (run & 1) == 0) {
                sorted[count++] = value(run);
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
