package press.courant.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text in Markdown as numbers, whatever their capitals, punctuation and emphasis.
 *
 * <p>Addresses of links, tags and marks of footnotes are no words. A letter of Chinese, Japanese, Thai, Lao, Khmer or
 * Burmese is one, as these put no spaces between words.
 */
public final class Words {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TAG = 1_000;
    private static final int LONGEST_ENTITY = 10;
    /** The small form of each letter and digit of ASCII, 0 for the rest. */
    private static final byte[] FOLDED = new byte[128];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
        }
    }

    private final String text;
    private final char[] characters;
    private final int length;
    private int[] hashes;
    private int[] starts = {};
    private int count;
    /** Of the word that is being read. */
    private int hash;
    private int start;
    private boolean digit;
    /** What closes the quotation that this is in, empty outside of any. */
    private String closing = "";
    private boolean lineIsEmpty = true;

    private Words(String text, boolean places) {
        this.text = text;
        this.characters = text.toCharArray();
        this.length = text.length();
        this.hashes = new int[length / 5 + 8];
        this.starts = places ? new int[hashes.length] : starts;
    }

    private static Words read(String text, boolean places) {
        Words words = new Words(text, places);
        if (!words.read(false)) {
            words = new Words(Normalizer.normalize(text, Normalizer.Form.NFKC), places);
            words.read(true);
        }
        return words;
    }

    /** The words of a text. */
    public static Words of(String text) {
        return read(text, false);
    }

    /** The words of a text, which can be written again. */
    public static Words legible(String text) {
        return read(text, true);
    }

    public int count() {
        return count;
    }

    /** What is the same for all spellings of a word; even. */
    public int hash(int word) {
        return hashes[word] & ~1;
    }

    /** Whether a word stands in quotation marks. */
    boolean isQuoted(int word) {
        return (hashes[word] & 1) != 0;
    }

    /** Whether a word has a digit in it. */
    boolean isNumber(int word) {
        return (hashes[word] & 2) != 0;
    }

    /** A word in small letters, where the words are legible. */
    public String word(int word) {
        int end = starts[word];
        while (end < length && (isPart(text.codePointAt(end)) || isWithin(text.codePointAt(end)))) {
            int c = text.codePointAt(end);
            if (isAlone(c)) {
                return end == starts[word] ? Character.toString(c) : text.substring(starts[word], end).toLowerCase(Locale.ROOT);
            }
            end += Character.charCount(c);
        }
        while (end > starts[word] && isWithin(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(starts[word], end).toLowerCase(Locale.ROOT);
    }

    /** Whether all of the text could be read as it is; normalisation may change letters that are not in ASCII. */
    private boolean read(boolean normal) {
        int i = 0;
        boolean normalized = normal;
        while (i < length) {
            char c = characters[i];
            if (c < 128) {
                if (FOLDED[c] != 0) {
                    i = afterLetters(i);
                } else if (c == '\'') {
                    i++;
                } else if (c == ':' && hash != 0 && text.startsWith("://", i)) {
                    hash = 0;
                    digit = false;
                    i = endOfAddress(i);
                } else {
                    end();
                    i = c == ' ' ? i + 1 : afterMark(c, i);
                }
            } else {
                if (!normalized && !isNormal(c)) {
                    if (!Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
                        return false;
                    }
                    normalized = true;
                }
                int point = text.codePointAt(i);
                letter(point, i);
                i += Character.charCount(point);
            }
        }
        end();
        return true;
    }

    /** Whether normalisation leaves a character as it is, or makes others of it that are in no word either. */
    private static boolean isNormal(char c) {
        return c < 0xAA || c == 0xAB || c == 0xBB || c >= 0xC0 && c <= 0x131 || c >= 0x2000 && c <= 0x206F;
    }

    /** Reads letters and digits of ASCII, which most of many texts are. */
    private int afterLetters(int from) {
        char[] all = characters;
        byte[] folded = FOLDED;
        int value = hash;
        boolean digits = digit;
        int i = from;
        for (int small; i < all.length && all[i] < 128 && (small = folded[all[i]]) != 0; i++) {
            value = value * 31 + small;
            digits |= small <= '9';
        }
        start = hash == 0 ? from : start;
        hash = value;
        digit = digits;
        return i;
    }

    private void letter(int c, int at) {
        boolean part = isPart(c);
        if (part && isAlone(c)) {
            end();
            start = at;
            hash = c;
            end();
        } else if (part) {
            start = hash == 0 ? at : start;
            hash = hash * 31 + Character.toLowerCase(c);
            digit |= Character.isDigit(c);
        } else if (!isWithin(c)) {
            end();
            quote((char) c, at);
        }
    }

    private void end() {
        if (hash == 0) {
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            starts = starts.length == 0 ? starts : Arrays.copyOf(starts, count * 2);
        }
        if (starts.length > 0) {
            starts[count] = start;
        }
        hashes[count++] = mixed(hash) & ~3 | (digit ? 2 : 0) | (closing.isEmpty() ? 0 : 1);
        lineIsEmpty = false;
        hash = 0;
        digit = false;
    }

    /** Where to read on after a character of ASCII that is in no word. */
    private int afterMark(char c, int i) {
        switch (c) {
            case '"':
                quote(c, i);
                return i + 1;
            case '\n':
                closing = lineIsEmpty ? "" : closing;
                lineIsEmpty = true;
                return i + 1;
            case ']':
                return i + 1 < length && text.charAt(i + 1) == '(' ? after(')', i + 2, LONGEST_ADDRESS, i + 1) : i + 1;
            case '[':
                return i + 1 < length && text.charAt(i + 1) == '^' ? after(']', i + 2, LONGEST_TAG, i + 1) : i + 1;
            case '<':
                boolean tag = i + 1 < length && (Character.isLetter(text.charAt(i + 1)) || "/!".indexOf(text.charAt(i + 1)) >= 0);
                return tag ? after('>', i + 2, LONGEST_TAG, i + 1) : i + 1;
            case '&':
                return afterEntity(i + 1);
            default:
                return i + 1;
        }
    }

    /** Behind the next such character on the line, or at another place where there is none soon. */
    private int after(char mark, int from, int longest, int otherwise) {
        int end = Math.min(length, from + longest);
        for (int i = from; i < end && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == mark) {
                return i + 1;
            }
        }
        return otherwise;
    }

    private int afterEntity(int from) {
        for (int i = from; i < length && i < from + LONGEST_ENTITY; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i + 1;
            } else if (c >= 128 || FOLDED[c] == 0 && c != '#') {
                break;
            }
        }
        return from;
    }

    private int endOfAddress(int from) {
        int i = from;
        while (i < length && !Character.isWhitespace(text.charAt(i)) && ")>]\"".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** A paragraph that ends within a quotation does not take the next one with it. */
    private void quote(char mark, int at) {
        if (!closing.isEmpty()) {
            closing = closing.indexOf(mark) >= 0 ? "" : closing;
            return;
        }
        boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        switch (mark) {
            case '“' -> closing = "”\"";
            case '„' -> closing = "“”\"";
            case '«' -> closing = "»";
            case '»' -> closing = opens ? "«" : "";
            case '”' -> closing = opens ? "”" : "";
            case '"' -> closing = opens ? "\"”" : "";
            case '「' -> closing = "」";
            case '『' -> closing = "』";
            default -> { }
        }
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Apostrophes, soft hyphens and joiners, which part no words. */
    private static boolean isWithin(int c) {
        return c == '\'' || c == '’' || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isAlone(int c) {
        if (c < 0x0E00 || !Character.isLetter(c)) {
            return false;
        }
        return Character.isIdeographic(c) || switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
        mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
        return mixed ^ mixed >>> 16;
    }
}
