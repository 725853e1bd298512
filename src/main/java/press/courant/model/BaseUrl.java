package press.courant.model;

/**
 * The address that a site is published at.
 *
 * @param origin scheme and host, such as {@code https://example.org}
 * @param path begins and ends in {@code /}, such as {@code /digest/}
 */
public record BaseUrl(String origin, String path) {
    public BaseUrl {
        if (origin.endsWith("/") || !path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("Not an origin and a path: " + origin + " " + path);
        }
    }

    @Override
    public String toString() {
        return origin + path;
    }
}
