package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A day of a story.
 *
 * @param url of the day's page, where an entry was filed on that day
 * @param gap the silence before it, where it was a long one
 */
public record TimelineDay(DateView date, Optional<String> url, Optional<TimelineGap> gap, List<TimelineEvent> events) {}
