package press.courant.page;

import java.util.Optional;

/** The entries before and after one within a topic. */
public record TopicNeighbours(TopicLink topic, Optional<Link> earlier, Optional<Link> later) {}
