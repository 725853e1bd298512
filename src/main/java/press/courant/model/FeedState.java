package press.courant.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What the next fetch of a feed has to know.
 *
 * @param id of the subscription
 * @param url that the rest is about
 * @param later until when the server wants to be left alone
 */
public record FeedState(
        String id, String url, Optional<String> etag, Optional<String> lastModified, Optional<Instant> later) {}
