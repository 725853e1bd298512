package press.courant.clean;

import java.util.ArrayList;
import java.util.BitSet;
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
    private static final String ENDS = ".!?:;…。！？：։؟۔\n";
    private static final char FIRST_IDEOGRAPH = '\u3005';

    private final String text;
    private final boolean[] quoted;
    private final boolean anyQuoted;
    private final List<String> words = new ArrayList<>();
    private final BitSet quotedWords = new BitSet();

    private final int count;

    BlockText(String whole) {
        this.text = start(whole);
        this.count = WordCounter.count(text);
        this.quoted = Quotations.in(text);
        this.anyQuoted = isAnyTrue(quoted);
        boolean shouts = isWithoutLowerCase(text);
        char[] characters = text.toCharArray();
        int start = -1;
        for (int i = 0; i <= characters.length; i++) {
            char c = i < characters.length ? characters[i] : ' ';
            boolean ideographic = c >= FIRST_IDEOGRAPH && Character.isIdeographic(c);
            if (!ideographic && (Letters.isLetter(c) || start >= 0 && isApostrophe(c) && isLetterAt(i + 1))) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                add(word(text.substring(start, i), shouts), start);
                start = -1;
            }
            if (ideographic) {
                add(String.valueOf(c), i);
            } else if (c != ' ' && ENDS.indexOf(c) >= 0) {
                add(END, i);
            }
        }
    }

    /** The part of a text that is looked at. */
    static String start(String whole) {
        return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH);
    }

    private void add(String word, int at) {
        quotedWords.set(words.size(), quoted[at]);
        words.add(word);
    }

    /** "US" is a country, but for a text in capitals. */
    private static String word(String word, boolean shouts) {
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
        return words;
    }

    boolean isQuoted(int word) {
        return quotedWords.get(word);
    }

    boolean isSentenceStart(int word) {
        return word == 0 || words.get(word - 1).equals(END);
    }

    int count() {
        return count;
    }

    boolean hasSentence() {
        return words.contains(END);
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
