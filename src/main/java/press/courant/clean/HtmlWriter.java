package press.courant.clean;

/** Writes text and attributes so that no character of them is read as markup. */
final class HtmlWriter {
    private HtmlWriter() {}

    static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, true, out);
        out.append('"');
    }

    static void text(String text, StringBuilder out) {
        escape(text, false, out);
    }

    private static void escape(String text, boolean quotes, StringBuilder out) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
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
