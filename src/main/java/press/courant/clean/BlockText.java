package press.courant.clean;

import java.util.ArrayList;
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

    private final String text;
    private final boolean[] quoted;
    private final List<String> words = new ArrayList<>();
    private final List<Boolean> quotedWords = new ArrayList<>();

    BlockText(String whole) {
        this.text = whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH);
        this.quoted = Quotations.in(text);
        boolean shouts = text.chars().noneMatch(Character::isLowerCase);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean ideographic = Character.isIdeographic(c);
            if (!ideographic && (isLetter(c) || start >= 0 && isApostrophe(c) && isLetterAt(i + 1))) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                add(word(text.substring(start, i), shouts), start);
                start = -1;
            }
            if (ideographic) {
                add(String.valueOf(c), i);
            } else if (".!?:;…。！？：։؟۔\n".indexOf(c) >= 0 && i < text.length()) {
                add(END, i);
            }
        }
    }

    private void add(String word, int at) {
        words.add(word);
        quotedWords.add(quoted[at]);
    }

    /** "US" is a country, but for a text in capitals. */
    private static String word(String word, boolean shouts) {
        return word.equals("US") && !shouts ? word : word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private boolean isLetterAt(int i) {
        return i < text.length() && isLetter(text.charAt(i));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
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
        return WordCounter.count(text);
    }

    boolean hasSentence() {
        return words.contains(END);
    }

    String text() {
        return text;
    }

    /** The text with spaces for what is quoted. */
    String outsideQuotes() {
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
