package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened in a story, and the entries about it.
 *
 * @param title what happened, where the editor said it in other words than the leading entry's title
 * @param others further entries about the same, in the editor's order
 * @param sources how many sources all of them cite
 */
public record TimelineEvent(Optional<String> title, EntryCard lead, List<EntryCard> others, int sources) {}
