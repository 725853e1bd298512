package press.courant.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text made safe to print: what a file holds cannot steer the terminal, nor reorder or hide its own letters. */
public final class Printable {
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]+");
    private static final int LONGEST = 600;

    private Printable() {}

    /** A sentence on one line, such as {@code bad <U+001B>[2J key}, cut where it is endless. */
    public static String sentence(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return visible(LINE_BREAKS.matcher(shortened.strip()).replaceAll(" "));
    }

    /** The text with each character that is not for showing written out, {@code <U+202E>}. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(Printable::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(visible, codePoint));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int codePoint) {
        if (isHidden(codePoint)) {
            visible.append(String.format(Locale.ROOT, "<U+%04X>", codePoint));
        } else {
            visible.appendCodePoint(codePoint);
        }
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> !isJoiner(codePoint) && !isSign(codePoint);
            default -> false;
        };
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    /** The Arabic and Syriac number and verse signs, which Unicode counts as format characters and readers see. */
    private static boolean isSign(int codePoint) {
        return codePoint >= 0x600 && codePoint <= 0x605
                || codePoint == 0x6DD
                || codePoint == 0x70F
                || codePoint == 0x890
                || codePoint == 0x891
                || codePoint == 0x8E2;
    }
}
