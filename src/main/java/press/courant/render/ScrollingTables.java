package press.courant.render;

import press.courant.clean.HtmlWriter;

/** Sanitised HTML, whose tags are in lower case, with tables that scroll within the page, by the keyboard too. */
final class ScrollingTables {
    private static final String CLOSING = "</div>";

    private final String opening;

    /** @param label what screen readers call a table */
    ScrollingTables(String label) {
        StringBuilder tag = new StringBuilder("<div class=\"scroll\" role=\"group\"");
        HtmlWriter.attribute("aria-label", label, tag);
        opening = tag.append(" tabindex=\"0\">").toString();
    }

    /** Tags are read with their quoted attributes, so that nothing within a value is taken for a table. */
    String in(String html) {
        if (!html.contains("<table")) {
            return html;
        }
        StringBuilder wrapped = new StringBuilder(html.length() + 256);
        int written = 0;
        for (int tag = html.indexOf('<'), end; tag >= 0; tag = html.indexOf('<', end)) {
            end = endOfTag(html, tag);
            if (isTag(html, tag, "<table")) {
                wrapped.append(html.substring(written, tag)).append(opening);
                written = tag;
            } else if (isTag(html, tag, "</table")) {
                wrapped.append(html.substring(written, end)).append(CLOSING);
                written = end;
            }
        }
        return wrapped.append(html.substring(written)).toString();
    }

    private static boolean isTag(String html, int start, String tag) {
        int after = start + tag.length();
        return html.regionMatches(start, tag, 0, tag.length())
                && after < html.length()
                && (html.charAt(after) == '>' || html.charAt(after) == '/' || Character.isWhitespace(html.charAt(after)));
    }

    /** The index after the {@code >} that ends the tag at {@code start}. */
    private static int endOfTag(String html, int start) {
        char quote = 0;
        for (int i = start + 1; i < html.length(); i++) {
            char character = html.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                return i + 1;
            }
        }
        return html.length();
    }
}
