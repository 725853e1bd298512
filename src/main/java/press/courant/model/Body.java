package press.courant.model;

import java.util.List;

/**
 * The text of an entry, a page or an introduction.
 *
 * @param content cleaned and sanitised, its internal links with the base path
 * @param words how many the HTML's text has
 * @param truncated whether it is the beginning of a longer text that may not be published
 * @param links the internal links in it, for the link check
 */
public record Body(Html content, int words, boolean truncated, List<InternalLink> links) {
    public static final Body EMPTY = new Body("", 0, false, List.of());

    public Body(String html, int words, boolean truncated, List<InternalLink> links) {
        this(Html.of(html), words, truncated, links);
    }

    public String html() {
        return content.text();
    }
}
