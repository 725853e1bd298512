package press.courant.extract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a text as numbers that are the same for the same word in any case, to compare texts fast. */
final class Words {
    private static final int RUN = 4;

    private final int[] words;
    private final int hash;
    private @Nullable IntSet set;

    private Words(int[] words) {
        this.words = words;
        this.hash = Arrays.hashCode(words);
    }

    static Words of(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter) {
                hash = hash * 31 + Character.toLowerCase(c);
                inWord = true;
            } else if (inWord) {
                words[count++] = hash;
                hash = 0;
                inWord = false;
            }
        }
        return new Words(Arrays.copyOf(words, count));
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
