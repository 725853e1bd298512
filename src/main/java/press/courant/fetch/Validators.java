package press.courant.fetch;

import java.util.Optional;

/**
 * What a server calls one state of a page or feed, so that the next fetch can ask whether there is another.
 *
 * @param etag as the header {@code ETag} had it
 * @param lastModified as the header {@code Last-Modified} had it
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
