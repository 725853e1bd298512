package press.courant.inbox;

import java.util.Optional;

/**
 * What a feed says of one report.
 *
 * @param id by which the feed knows it
 * @param url absolute, as an entry may have it
 * @param date as an entry may have it: a moment with its offset, or a day
 * @param summary plain text
 */
public record FeedItem(
        Optional<String> id,
        Optional<String> url,
        Optional<String> title,
        Optional<String> date,
        Optional<String> author,
        Optional<String> summary) {
    /** Whether there is anything to list. */
    boolean saysSomething() {
        return title.isPresent() && (url.isPresent() || id.isPresent() || summary.isPresent()) || url.isPresent();
    }
}
