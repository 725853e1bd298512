package press.courant.page;

import java.util.Optional;

/**
 * Where an entry stands in its story.
 *
 * @param story its page
 * @param number from 1, earliest first
 * @param total how many entries the story has
 * @param earlier the entry before it in the story
 * @param later the entry after it
 */
public record StoryPlace(Link story, int number, int total, Optional<EntryLink> earlier, Optional<EntryLink> later) {}
