package press.courant.card;

import java.text.Normalizer;
import java.util.BitSet;

/** Text as the fonts can set it: what none of them has is left out, and no empty box is in its place. */
final class Letters {
    private static final char ELLIPSIS = '…';

    private Letters() {}

    /**
     * The part of a text that a typeface can set: a sign that it lacks is left out, and of letters that it lacks an
     * ellipsis tells. Empty where no letter nor digit is left.
     */
    static String drawable(String text, Typeface typeface) {
        StringBuilder kept = new StringBuilder();
        normalized(text, typeface).codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                kept.append(' ');
            } else if (Character.getType(character) == Character.FORMAT) {
                // A soft hyphen, for one, would be seen within a line.
                kept.append(Typeface.isIgnorable(character) ? Character.toString(character) : "");
            } else if (typeface.has(character)) {
                kept.appendCodePoint(character);
            } else if (isLetter(character) && (kept.isEmpty() || kept.charAt(kept.length() - 1) != ELLIPSIS)) {
                kept.append(ELLIPSIS);
            }
        });
        String drawable = kept.toString().replaceAll(" +", " ").replaceAll("…(?: ?…)+", "…").strip();
        return drawable.codePoints().anyMatch(Character::isLetterOrDigit) ? drawable : "";
    }

    /** The letters of a text that a typeface lacks. */
    static BitSet missing(String text, Typeface typeface) {
        BitSet missing = new BitSet();
        if (isPlain(text)) {
            return missing;
        }
        normalized(text, typeface).codePoints()
                .filter(character -> isLetter(character) && !typeface.has(character))
                .forEach(missing::set);
        return missing;
    }

    /** Whether every typeface has it, as all know the letters of English. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int character) {
        return Character.isLetterOrDigit(character);
    }

    /** What a typeface lacks may be a form of something that it has, such as a letter of mathematics. */
    private static String normalized(String text, Typeface typeface) {
        StringBuilder normalized = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (typeface.has(character)) {
                normalized.appendCodePoint(character);
            } else {
                normalized.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            }
        });
        return normalized.toString();
    }
}
