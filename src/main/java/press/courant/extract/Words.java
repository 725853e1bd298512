package press.courant.extract;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The words of a text as numbers that are the same for the same word in any case, to compare texts fast. */
final class Words {
    private static final int RUN = 4;
    /** A word of so many letters is seldom one that every text has. */
    private static final int TELLING = 4;
    /** Where the scripts begin whose words are short or not parted. */
    private static final char DENSE = 0x2000;

    private final int[] words;
    private final int hash;
    private final BitSet telling;
    private @Nullable IntSet set;

    private Words(int[] words, BitSet telling) {
        this.words = words;
        this.hash = Arrays.hashCode(words);
        this.telling = telling;
    }

    static Words of(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        int start = 0;
        BitSet telling = new BitSet();
        boolean inWord = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter) {
                start = inWord ? start : i;
                hash = hash * 31 + Character.toLowerCase(c);
                inWord = true;
            } else if (inWord) {
                telling.set(count, i - start >= TELLING || text.charAt(start) > DENSE);
                words[count++] = hash;
                hash = 0;
                inWord = false;
            }
        }
        return new Words(Arrays.copyOf(words, count), telling);
    }

    int size() {
        return words.length;
    }

    int first() {
        return words[0];
    }

    /** Adds the runs of four words, or what there is of one. */
    void addRunsTo(IntSet runs) {
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(run(i));
        }
        if (words.length > 0 && words.length < RUN) {
            runs.add(hash);
        }
    }

    private int run(int from) {
        int hash = 1;
        for (int i = from; i < from + RUN; i++) {
            hash = 31 * hash + words[i];
        }
        return hash;
    }

    /** The share of its runs that are among others. */
    double shareIn(IntSet others) {
        if (words.length < RUN) {
            return words.length > 0 && others.contains(hash) ? 1 : 0;
        }
        int met = 0;
        for (int i = 0; i + RUN <= words.length; i++) {
            met += others.contains(run(i)) ? 1 : 0;
        }
        return (double) met / (words.length - RUN + 1);
    }

    /** The words, each once. */
    IntSet set() {
        if (set == null) {
            set = new IntSet();
            for (int word : words) {
                set.add(word);
            }
        }
        return set;
    }

    /** Its words but the short ones that say little, each once. */
    int[] telling() {
        IntSet seen = new IntSet();
        int[] found = new int[telling.cardinality()];
        int count = 0;
        for (int i = telling.nextSetBit(0); i >= 0; i = telling.nextSetBit(i + 1)) {
            if (seen.add(words[i])) {
                found[count++] = words[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How much two texts have in common: 1 where they have the same words, 0 where they share none. */
    double likeness(Words other) {
        if (words.length == 0 || other.words.length == 0) {
            return 0;
        }
        IntSet others = other.set();
        int met = 0;
        for (int word : words) {
            met += others.contains(word) ? 1 : 0;
        }
        return 2.0 * met / (words.length + other.words.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
