package press.courant.page;

import java.util.Optional;

/**
 * A source in a list.
 *
 * @param count of the entries that cite it
 * @param last the day of the newest of them
 */
public record SourceTeaser(SourceView source, int count, Optional<DateView> last) {}
