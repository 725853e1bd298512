package press.courant.model;

import press.courant.problem.Location;

/**
 * A link in a body to a page or file of this site.
 *
 * @param path below the site's base, decoded, without query and fragment, with a leading {@code /}
 * @param picture whether the file is shown in the body, and not only linked
 */
public record InternalLink(String path, boolean picture, Location location) {
    /** A link that a reader follows. */
    public InternalLink(String path, Location location) {
        this(path, false, location);
    }
}
