package press.courant.page;

import java.util.Optional;

/**
 * A story in a list.
 *
 * @param count of its entries
 * @param first the day that it begins on
 * @param last the day of the newest
 */
public record StoryTeaser(Link story, Optional<String> summary, int count, DateView first, DateView last) {}
