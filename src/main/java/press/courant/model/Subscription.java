package press.courant.model;

/**
 * A feed that the editor follows.
 *
 * @param id by which the inbox knows it
 */
public record Subscription(String id, String name, String url) {}
