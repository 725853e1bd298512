package press.courant.model;

import press.courant.problem.Location;

/**
 * An entry's picture.
 *
 * @param src an absolute URL, or a path below the site such as {@code /assets/photo.jpg}, without the base path
 * @param place where the entry names it
 */
public record Image(String src, String alt, String credit, Location place) {}
