package press.courant.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Typographic quotes, dashes and dots in the texts of one block, which are parted by code and markup.
 *
 * <p>A quote that opens is one after a space or a bracket, one that closes is after a letter; inches, feet and minutes
 * after a digit with nothing open stay straight. Chinese and Japanese part no words: there the first of two opens.
 */
final class SmartText {
    private static final String OPENERS = "([{<«„“‘‚-–—/¿¡";
    private static final char NONE = ' ';

    private final Typography quotes;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Boolean> plain = new ArrayList<>();

    SmartText(Typography quotes) {
        this.quotes = quotes;
    }

    /** Whether a piece holds anything that typography would change; a run of hyphens or dots counts as one. */
    static boolean mayChange(String piece) {
        return piece.indexOf('"') >= 0 || piece.indexOf('\'') >= 0 || piece.contains("--") || piece.contains("...");
    }

    /** Adds the next piece; one that is not plain is only what the others are beside. */
    void add(String piece, boolean isPlain) {
        text.append(piece);
        ends.add(text.length());
        plain.add(isPlain);
    }

    /** The pieces, in order. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        int lastApostrophe = lastClosing('\'');
        int doubles = 0;
        int singles = 0;
        int start = 0;
        for (int piece = 0; piece < ends.size(); piece++) {
            StringBuilder smart = new StringBuilder();
            for (int i = start; i < ends.get(piece); i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < ends.get(piece) || !plain.get(piece)) {
                    smart.append(c);
                    if (plain.get(piece)) {
                        smart.append(text.charAt(++i));
                    }
                } else if (c == '"') {
                    boolean opens = opens(i, doubles > 0);
                    boolean closes = !opens && doubles > 0 && !isSpace(before(i));
                    doubles += opens ? 1 : closes ? -1 : 0;
                    smart.append(opens ? quotes.open() : closes ? quotes.close() : "\"");
                } else if (c == '\'') {
                    boolean opens = opens(i, singles > 0) && Character.isLetter(after(i)) && i < lastApostrophe;
                    boolean closes = !opens && singles > 0 && closes(i);
                    singles += opens ? 1 : closes ? -1 : 0;
                    smart.append(opens ? quotes.innerOpen() : closes ? quotes.innerClose() : apostrophe(i));
                } else if (c == '-' || c == '.') {
                    i = run(i, ends.get(piece), smart);
                } else {
                    smart.append(c);
                }
            }
            texts.add(smart.toString());
            start = ends.get(piece);
        }
        return texts;
    }

    private int run(int start, int end, StringBuilder smart) {
        char c = text.charAt(start);
        int stop = start;
        while (stop < end && text.charAt(stop) == c) {
            stop++;
        }
        int length = stop - start;
        boolean dots = c == '.';
        smart.append(dots && length == 3 ? "…" : !dots && length == 2 ? "–" : !dots && length == 3 ? "—"
                : text.substring(start, stop));
        return stop - 1;
    }

    private boolean opens(int i, boolean open) {
        char before = before(i);
        if (isUnspaced(before) || isUnspaced(after(i))) {
            return !open;
        }
        boolean mayOpen = !isSpace(after(i)) && (isSpace(before) || OPENERS.indexOf(before) >= 0
                || before == '"' || before == '\'');
        boolean afterQuote = before == '"' || before == '\'' || before == '-' || before == '—' || before == '–';
        return mayOpen && !(open && afterQuote && !Character.isLetterOrDigit(after(i)));
    }

    private boolean closes(int i) {
        return !isSpace(before(i)) && (!Character.isLetterOrDigit(after(i)) || isUnspaced(after(i)));
    }

    private String apostrophe(int i) {
        boolean feet = Character.isDigit(before(i)) && !Character.isLetter(after(i));
        return feet || isSpace(before(i)) && isSpace(after(i)) ? "'" : "’";
    }

    private int lastClosing(char quote) {
        for (int i = text.lastIndexOf(String.valueOf(quote)); i >= 0; i = text.lastIndexOf(String.valueOf(quote), i - 1)) {
            if (closes(i)) {
                return i;
            }
        }
        return -1;
    }

    private char before(int i) {
        return i == 0 ? NONE : text.charAt(i - 1);
    }

    private char after(int i) {
        return i + 1 >= text.length() ? NONE : text.charAt(i + 1);
    }

    /** Whether a character belongs to a text whose words nothing parts, punctuation of full width included. */
    private static boolean isUnspaced(char c) {
        return c > '\u3000' && c < '\u3100' || c > '\uFF00' && c <= '\uFF60' || Character.isIdeographic(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
