package press.courant.page;

/**
 * A feed that belongs to a page.
 *
 * @param type its media type
 * @param url with the base path
 */
public record FeedLink(String title, String type, String url) {}
