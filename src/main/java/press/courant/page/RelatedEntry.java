package press.courant.page;

import java.util.List;

/**
 * An entry akin to another.
 *
 * @param reasons what they share, such as {@code same story} or {@code topics: Law, Energy}
 */
public record RelatedEntry(EntryCard entry, List<String> reasons) {}
