package press.courant.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ends of sentences, found by marks alone: the same on any machine, in any language.
 *
 * <p>A full stop after an abbreviation, an initial or a number of one or two digits ends none. An end too few only
 * makes an excerpt shorter.
 */
final class Sentences {
    /** Marks that need white space after them. */
    private static final String STOPS = ".!?…։؟۔।";
    /** Marks of scripts that put no space after them. */
    private static final String WIDE_STOPS = "。！？｡";

    private static final String CLOSING = "\"'”’»“)]』」）";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "maj", "capt", "sgt", "gov", "sen", "rep",
            "rev", "hon", "jr", "sr", "vs", "etc", "no", "vol", "pp", "fig", "inc", "ltd", "co", "corp", "dept", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "ca", "cf", "bzw",
            "usw", "ggf", "nr", "hr", "fr", "mme", "mlle", "sra", "srta", "ud", "uds", "av", "им", "ул", "гг", "тыс",
            "млн", "млрд", "руб", "стр", "др", "пр", "см");

    private Sentences() {}

    /** The offsets after each sentence of a block; its end is one unless it announces something with a colon. */
    static List<Integer> ends(CharSequence text) {
        var ends = new ArrayList<Integer>();
        int length = text.length();
        int last = length;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            boolean wide = WIDE_STOPS.indexOf(c) >= 0;
            if (!wide && STOPS.indexOf(c) < 0) {
                continue;
            }
            int end = i + 1;
            while (end < last && (CLOSING + STOPS + WIDE_STOPS).indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            boolean atEnd = end == last;
            if (atEnd || wide || isGap(text.charAt(end)) && startsSentence(text, end) && !isAbbreviation(text, i)) {
                ends.add(end);
            }
            i = end - 1;
        }
        boolean announces = last > 0 && ":：".indexOf(text.charAt(last - 1)) >= 0;
        if (last > 0 && !announces && (ends.isEmpty() || ends.get(ends.size() - 1) != last)) {
            ends.add(last);
        }
        return ends;
    }

    private static boolean startsSentence(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isGap(text.charAt(i))) {
            i++;
        }
        return i == text.length() || !Character.isLowerCase(text.charAt(i));
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static boolean isAbbreviation(CharSequence text, int stop) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        int from = stop;
        while (from > 0 && stop - from < 12 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.subSequence(from, stop).toString();
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return number ? word.length() <= 2 : word.length() == 1 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
