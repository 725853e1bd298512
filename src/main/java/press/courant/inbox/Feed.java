package press.courant.inbox;

import java.util.List;
import java.util.Optional;

/** A feed as far as it was legible. */
public record Feed(Optional<String> title, List<FeedItem> items) {
    public Feed {
        items = List.copyOf(items);
    }
}
