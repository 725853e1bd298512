package press.courant.clean;

/** Writes text and attributes so that no character of them is read as markup. */
public final class HtmlWriter {
    private HtmlWriter() {}

    public static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, true, out);
        out.append('"');
    }

    public static void text(String text, StringBuilder out) {
        escape(text, false, out);
    }

    /** Whether a character is published as it is, wherever it stands. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F ? c != '&' && c != '<' && c != '>' && c != '"' : c > 0xA0 && c < 0xD800 || c == '\n';
    }

    private static void escape(String text, boolean quotes, StringBuilder out) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            int from = i;
            while (i < characters.length && isPlain(characters[i])) {
                i++;
            }
            out.append(characters, from, i - from);
            if (i == characters.length) {
                return;
            }
            char c = characters[i];
            if (c == '&') {
                out.append("&amp;");
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '"' && quotes) {
                out.append("&quot;");
            } else if (c == '\u00A0') {
                out.append("&nbsp;");
            } else if (c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800) {
                out.append(c);
            } else {
                int codePoint = text.codePointAt(i);
                if (HtmlText.isPublishable(codePoint)) {
                    out.appendCodePoint(codePoint);
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
    }
}
