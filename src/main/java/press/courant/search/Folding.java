package press.courant.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters and digits of a character without case, marks and other differences between spellings of a word.
 *
 * <p>Each character is folded by itself and alike in all languages, so that {@code search.js} can do the same.
 */
final class Folding {
    /** For a character that parts words. */
    static final char GAP = 1;
    /** For one that is as good as not there: marks, soft hyphens, joiners. */
    static final char NOTHING = 2;
    /** For one that becomes several. */
    static final char SEVERAL = 3;

    /** The small form of each letter and digit of ASCII, 0 for the rest. */
    static final byte[] ASCII = new byte[128];

    private static final char TATWEEL = '\u0640';
    /** What is left to say of letters after compatibility decomposition, without marks and in lower case. */
    private static final Map<Character, String> SPELT = Map.ofEntries(
            Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('þ', "th"),
            Map.entry('ø', "o"), Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('ħ', "h"), Map.entry('ł', "l"),
            Map.entry('ı', "i"), Map.entry('ə', "e"), Map.entry('ς', "σ"),
            Map.entry('ى', "ي"), Map.entry('ی', "ي"), Map.entry('ک', "ك"), Map.entry('ة', "ه"), Map.entry('ٱ', "ا"));

    private static final char[] FOLDED = new char[1 << 16];
    private static final Map<Integer, String> TEXTS = new ConcurrentHashMap<>();

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
            FOLDED[c] = ASCII[c] == 0 ? GAP : (char) ASCII[c];
        }
    }

    private Folding() {}

    /** What a character of the basic plane becomes, or one of the signs above. */
    static char of(char c) {
        char known = FOLDED[c];
        return known != 0 ? known : (FOLDED[c] = sign(text(c)));
    }

    private static char sign(String text) {
        return text.length() == 1 ? text.charAt(0) : SEVERAL;
    }

    /** What a character becomes: letters and digits, or one of the signs above. */
    static String text(int c) {
        return TEXTS.computeIfAbsent(c, Folding::folded);
    }

    private static String folded(int c) {
        if (isMark(c) || Character.getType(c) == Character.FORMAT || c == TATWEEL) {
            return String.valueOf(NOTHING);
        }
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePoints()
                .filter(part -> !isMark(part)).forEach(bare::appendCodePoint);
        StringBuilder text = new StringBuilder();
        bare.toString().toLowerCase(Locale.ROOT).codePoints().filter(Folding::isLetterOrNumber).forEach(part -> {
            int digit = Character.getType(part) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(part, 10) : -1;
            String spelt = part < 1 << 16 ? SPELT.get((char) part) : null;
            if (spelt != null) {
                text.append(spelt);
            } else if (digit >= 0 && isArabic(part)) {
                text.append(digit);
            } else {
                text.appendCodePoint(part);
            }
        });
        return text.length() == 0 ? String.valueOf(GAP) : text.toString();
    }

    static boolean isArabic(int c) {
        return c >= 0x600 && c <= 0x6FF;
    }

    /** Whether a folded character is a word of a script that puts no spaces between words. */
    static boolean isAlone(int c) {
        return c >= 0x0E00 && (c <= 0x0EFF
                || c >= 0x1000 && c <= 0x109F
                || c >= 0x1780 && c <= 0x17FF
                || c >= 0x3005 && c <= 0x30FF
                || c >= 0x31F0 && c <= 0x31FF
                || c >= 0x3400 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x3FFFF);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
