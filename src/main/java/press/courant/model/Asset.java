package press.courant.model;

import java.nio.file.Path;

/**
 * A file that is published as it is.
 *
 * @param path below the site, such as {@code assets/photo.jpg}
 * @param file where it is read from
 * @param digest a hash of its bytes, in hexadecimal
 */
public record Asset(String path, Path file, String digest) {}
