package press.courant.picture;

/**
 * One published width of a picture.
 *
 * @param path below the output folder, with a part of the original's digest, so that another picture has another address
 * @param width in pixels
 * @param height in pixels
 * @param key changes with all that its bytes are made of
 */
public record PictureFile(String path, int width, int height, Encoding encoding, String key) {}
