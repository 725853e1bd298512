package press.courant.model;

import java.util.List;
import java.util.Optional;

/**
 * A developing story: the entries that name its id, told as a timeline.
 *
 * @param path its file, or empty where entries name a story that has none
 * @param pinned the articles that lead its page, as paths of their files
 */
public record Story(
        Optional<String> path, String id, String title, Optional<String> summary, Body introduction, List<String> pinned) {}
