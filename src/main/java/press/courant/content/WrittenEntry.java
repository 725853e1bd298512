package press.courant.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.courant.likeness.Shingles;

/**
 * An entry as its file has it, drafts and faulty ones too.
 *
 * @param path relative to the site's folder
 * @param day of the report, in the site's time zone
 * @param ids what it is called in feeds, and what it would be called by its day and slug
 * @param topics the ids of those that there are
 * @param text the words of the body before any of it is cut
 */
public record WrittenEntry(String path, Optional<String> title, Optional<String> summary, Optional<String> url,
        Optional<LocalDate> day, Set<String> ids, List<String> topics, Shingles text) {
    public WrittenEntry {
        topics = List.copyOf(topics);
        ids = Set.copyOf(ids);
    }
}
