package press.courant.page;

/**
 * The picture of a page for places that link to it, where the site has such pictures.
 *
 * @param url absolute
 * @param width in pixels
 * @param height in pixels
 * @param alt all that it says
 */
public record ShareCard(String url, int width, int height, String alt) {}
