package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A day of a story.
 *
 * @param gap the silence before it in words, such as {@code 3 months later}, where it was a long one
 */
public record TimelineDay(DateView date, String url, Optional<String> gap, List<EntryCard> entries) {}
