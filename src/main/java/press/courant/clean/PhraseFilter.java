package press.courant.clean;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Tells quickly that a text has none of some phrases.
 *
 * <p>It knows the hashes of single words and of the first two words of longer phrases, and makes no strings of the
 * words it looks at. It parts words as {@link BlockText} does, which looks at the texts that may have one.
 */
final class PhraseFilter {
    private static final int SLOTS = 1 << 18;
    private static final int ENDS = 1 << 14;
    private static final char FIRST_IDEOGRAPH = '\u3005';

    private final BitSet words = new BitSet(SLOTS);
    private final BitSet pairs = new BitSet(SLOTS);
    /** Whether a word may be one of them or the second of a pair, which few words of a text are. */
    private final boolean[] ends = new boolean[ENDS];

    void add(List<String> phrase) {
        if (phrase.size() > 1 && Letters.isLetter(phrase.get(1).charAt(0))) {
            pairs.set(slot(pair(hash(phrase.get(0)), hash(phrase.get(1)))));
            ends[hash(phrase.get(1)) & ENDS - 1] = true;
        } else if (!phrase.isEmpty()) {
            words.set(slot(hash(phrase.get(0))));
            ends[hash(phrase.get(0)) & ENDS - 1] = true;
        }
    }

    /** Whether one of the phrases may be in a text; false only where none is. */
    boolean mayBeIn(String text) {
        char[] characters = text.toCharArray();
        int previous = 0;
        int hash = 0;
        for (int i = 0; i <= characters.length; i++) {
            char c = i < characters.length ? characters[i] : ' ';
            if (c >= 'a' && c <= 'z') {
                hash = hash * 31 + c;
            } else if (c >= FIRST_IDEOGRAPH || c == 'İ' || c == 'Σ') {
                return true;
            } else if (c != ' ' && (Letters.isLetter(c) || hash != 0 && isInWord(characters, i))) {
                hash = hash * 31 + lowerCase(c);
            } else if (hash != 0) {
                if (ends[hash & ENDS - 1] && isEnd(previous, hash)) {
                    return true;
                }
                previous = hash;
                hash = 0;
            }
        }
        return false;
    }

    private boolean isEnd(int previous, int hash) {
        return words.get(slot(hash)) || previous != 0 && pairs.get(slot(pair(previous, hash)));
    }

    private static boolean isInWord(char[] characters, int i) {
        boolean apostrophe = characters[i] == '\'' || characters[i] == '’';
        return apostrophe && i + 1 < characters.length && Letters.isLetter(characters[i + 1]);
    }

    private static int hash(String word) {
        int hash = 0;
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            hash = hash * 31 + c;
        }
        return hash;
    }

    private static int pair(int first, int second) {
        return first * 961 + second;
    }

    private static char lowerCase(char c) {
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
