package press.courant.model;

import java.util.List;
import java.util.Optional;

/**
 * What the feeds have brought.
 *
 * @param feeds by their ids
 * @param items by their numbers
 */
public record Inbox(List<FeedState> feeds, List<InboxItem> items) {
    public static final Inbox EMPTY = new Inbox(List.of(), List.of());

    public Inbox {
        feeds = List.copyOf(feeds);
        items = List.copyOf(items);
    }

    public Optional<FeedState> feed(String id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    public Optional<InboxItem> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }
}
