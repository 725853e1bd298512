package press.courant.fetch;

/**
 * What is asked for.
 *
 * @param url as a person wrote it
 * @param accept the media types that are of use, as the header {@code Accept} has them
 * @param known the state that is here already; an answer may be that it still holds
 */
public record Query(String url, String accept, Validators known) {
    private static final String PAGE = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1";
    private static final String FEED = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    /** Whether a person who writes this means the web, and not a file. */
    public static boolean isMeant(String text) {
        return text.matches("(?is)https?://.*");
    }

    public static Query page(String url) {
        return new Query(url, PAGE, Validators.NONE);
    }

    public static Query feed(String url, Validators known) {
        return new Query(url, FEED, known);
    }
}
