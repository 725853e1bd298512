package press.courant.page;

/**
 * One width of a picture.
 *
 * @param url with the base path
 * @param width in pixels
 * @param height in pixels
 */
public record ImageFile(String url, int width, int height) {}
