package press.courant.model;

import press.courant.problem.Location;

/**
 * A link in a body to a page or file of this site.
 *
 * @param path below the site's base, decoded, without query and fragment, with a leading {@code /}
 */
public record InternalLink(String path, Location location) {}
