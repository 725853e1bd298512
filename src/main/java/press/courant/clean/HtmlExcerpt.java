package press.courant.clean;

/** The beginning of a text, cut at the end of a sentence. */
public final class HtmlExcerpt {
    private HtmlExcerpt() {}

    /**
     * A text that was cut, or not.
     *
     * @param html well-formed
     * @param truncated whether anything is missing
     */
    public record Excerpt(String html, boolean truncated) {}

    /** The sentences of clean HTML that have at most so many words together. */
    public static Excerpt cut(String html, int words) {
        return new Excerpt(html, false);
    }
}
