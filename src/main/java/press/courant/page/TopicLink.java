package press.courant.page;

/**
 * A topic as a mark on an entry.
 *
 * @param index its place in the registry, from 0, so that a theme can give it a colour
 */
public record TopicLink(String id, String label, String url, int index) {}
