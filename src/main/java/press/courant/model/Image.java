package press.courant.model;

import java.util.Optional;

/**
 * An entry's picture.
 *
 * @param src an absolute URL, or a path below the site such as {@code /assets/photo.jpg}, without the base path
 */
public record Image(String src, String alt, Optional<String> credit) {}
