package press.courant.picture;

import press.courant.problem.Location;

/**
 * A place where a text shows a picture of the site's.
 *
 * @param path with a leading {@code /}, such as {@code /assets/photo.jpg}
 * @param lead whether it is an entry's own picture, and not one in a text
 */
public record PictureUse(String path, boolean lead, Location place) {}
