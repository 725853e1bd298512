package press.courant.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a block and which of them are quoted.
 *
 * <p>Words are in lower case, a sentence's end is the word {@code .}, each Chinese or Japanese character is a word.
 * Only the first {@value #MAX_LENGTH} characters are looked at.
 */
final class BlockText {
    private static final int MAX_LENGTH = 2_000;
    private static final String END = ".";
    private static final int END_HASH = END.hashCode();
    private static final String ENDS = ".!?:;…。！？：։؟۔\n";
    private static final char FIRST_IDEOGRAPH = '\u3005';

    private final String text;
    private final boolean[] quoted;
    private final boolean anyQuoted;
    private boolean isSplit;
    private boolean shouts;
    private int size;
    /** By word: where it begins, where it ends, and the hash of its string. */
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] hashes = new int[16];

    BlockText(String whole) {
        this.text = start(whole);
        this.quoted = Quotations.in(text);
        this.anyQuoted = isAnyTrue(quoted);
    }

    /** Parts the words, the first time that one is asked for. */
    private BlockText split() {
        if (isSplit) {
            return this;
        }
        isSplit = true;
        shouts = isWithoutLowerCase(text);
        char[] characters = text.toCharArray();
        int start = -1;
        int hash = 0;
        boolean odd = false;
        for (int i = 0; i <= characters.length; i++) {
            char c = i < characters.length ? characters[i] : ' ';
            boolean ideographic = c >= FIRST_IDEOGRAPH && Character.isIdeographic(c);
            if (!ideographic && (Letters.isLetter(c) || start >= 0 && isApostrophe(c) && isLetterAt(i + 1))) {
                if (start < 0) {
                    start = i;
                    hash = 0;
                    odd = false;
                }
                hash = hash * 31 + (c == '’' ? '\'' : Character.toLowerCase(c));
                odd |= c == 'İ' || c == 'Σ' || Character.isSurrogate(c);
                continue;
            }
            if (start >= 0) {
                add(start, i, odd || text.startsWith("US", start) ? word(start, i).hashCode() : hash);
                start = -1;
            }
            if (ideographic) {
                add(i, i + 1, c);
            } else if (c != ' ' && ENDS.indexOf(c) >= 0) {
                add(i, i, END_HASH);
            }
        }
        return this;
    }

    /** The part of a text that is looked at. */
    static String start(String whole) {
        return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH);
    }

    private void add(int start, int end, int hash) {
        if (size == hashes.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }

    /** "US" is a country, but for a text in capitals. */
    private String word(int start, int end) {
        String word = text.substring(start, end);
        return word.equals("US") && !shouts ? word : word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private static boolean isAnyTrue(boolean[] values) {
        for (boolean value : values) {
            if (value) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithoutLowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetterAt(int i) {
        return i < text.length() && Letters.isLetter(text.charAt(i));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    List<String> words() {
        var words = new ArrayList<String>();
        for (int i = 0; i < size(); i++) {
            words.add(word(i));
        }
        return words;
    }

    int size() {
        return split().size;
    }

    String word(int i) {
        return split().starts[i] == ends[i] ? END : word(starts[i], ends[i]);
    }

    /** The hash of a word, without making a string of it. */
    int hash(int word) {
        return split().hashes[word];
    }

    boolean isQuoted(int word) {
        return anyQuoted && quoted[split().starts[word]];
    }

    boolean isSentenceStart(int word) {
        return word == 0 || split().starts[word - 1] == ends[word - 1];
    }

    int count() {
        return WordCounter.count(text);
    }

    boolean hasSentence() {
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return text;
    }

    /** The text with spaces for what is quoted. */
    String outsideQuotes() {
        if (!anyQuoted) {
            return text;
        }
        var outside = new StringBuilder(text);
        for (int i = 0; i < quoted.length; i++) {
            if (quoted[i]) {
                outside.setCharAt(i, ' ');
            }
        }
        return outside.toString();
    }

    /** Whether more than half of its letters are quoted. */
    boolean isQuotation() {
        if (!anyQuoted) {
            return false;
        }
        int letters = 0;
        int inside = 0;
        for (int i = 0; i < quoted.length; i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
                inside += quoted[i] ? 1 : 0;
            }
        }
        return inside * 2 > letters;
    }
}
