package press.courant.render;

/**
 * A file of the site, ready to be written.
 *
 * @param path below the output folder, with {@code /} between names
 */
public record OutputFile(String path, byte[] bytes) {}
