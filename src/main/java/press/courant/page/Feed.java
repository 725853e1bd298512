package press.courant.page;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What an Atom and a JSON feed have in common.
 *
 * @param id a tag URI
 * @param page the absolute URL of the list that the feed follows
 * @param updated the newest change among its entries; the epoch where it has none
 */
public record Feed(
        String id,
        String title,
        String description,
        String page,
        String atomUrl,
        String jsonUrl,
        String language,
        Optional<String> editor,
        ZonedDateTime updated,
        List<FeedEntry> entries) {}
