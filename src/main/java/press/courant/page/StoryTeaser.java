package press.courant.page;

import java.util.Optional;

/** A story in a list. */
public record StoryTeaser(Link story, Optional<String> summary, int count, DateView first, DateView last) {}
