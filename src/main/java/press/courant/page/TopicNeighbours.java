package press.courant.page;

import java.util.Optional;

/**
 * The entries before and after one within a topic.
 *
 * @param earlier the entry before it
 * @param later the entry after it
 */
public record TopicNeighbours(TopicLink topic, Optional<EntryLink> earlier, Optional<EntryLink> later) {}
