package press.courant.capture;

/**
 * An entry about the same report.
 *
 * @param path its file, relative to the site's folder
 * @param sameAddress whether it links the same report
 * @param similarity how much of the shorter text is in the other one, 0 to 1
 */
public record Duplicate(String path, boolean sameAddress, double similarity) {}
