package press.courant.page;

/**
 * A labelled link.
 *
 * @param url percent-encoded; with the base path if internal
 */
public record Link(String label, String url) {}
