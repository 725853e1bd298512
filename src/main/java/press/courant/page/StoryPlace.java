package press.courant.page;

import java.util.Optional;

/**
 * Where an entry stands in its story.
 *
 * @param number from 1, earliest first
 */
public record StoryPlace(Link story, int number, int total, Optional<Link> earlier, Optional<Link> later) {}
