package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A topic in the list of topics.
 *
 * @param count of its entries
 * @param latest its newest entries
 */
public record TopicTeaser(TopicLink topic, Optional<String> description, int count, List<EntryCard> latest) {}
