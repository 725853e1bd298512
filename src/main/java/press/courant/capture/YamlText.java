package press.courant.capture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as a value in front matter. */
public final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}/][\\p{L}\\p{M}\\p{N} .,'()/’‘“”–—…+-]*");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'’-]+");
    private static final Pattern WEB = Pattern.compile("https?://[\\p{L}\\p{N}./?&=_~%+;@:-]*[\\p{L}\\p{N}/_=-]");
    /** A day or a moment, which every reader of YAML knows for one. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[\\d:.TZ+-]*");
    private static final Set<String> NO_TEXT = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private YamlText() {}

    /** One line without characters that no YAML may hold. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean gap = Character.isWhitespace(c) || Character.isISOControl(c);
            boolean unfit = c >= 0xD800 && c <= 0xDFFF || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
            if (!unfit) {
                line.appendCodePoint(gap ? ' ' : c);
            }
        });
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    /** As it is where YAML reads it as a text, in double quotes otherwise. */
    public static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ")
                && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        boolean bare = plain || WEB.matcher(text).matches() || DATE.matcher(text).matches();
        return bare ? text : quoted(text);
    }

    /** The same within braces, where more characters mean something. */
    static String inBraces(String text) {
        return WORDS.matcher(text).matches() ? of(text) : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
