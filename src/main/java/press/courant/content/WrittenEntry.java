package press.courant.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as its file has it, drafts and faulty ones too.
 *
 * @param path relative to the site's folder
 * @param ids what it is called in feeds, and what it would be called by its day and slug
 * @param topics the ids of those that there are
 * @param text the body as it was written, before any of it is cut or taken out
 */
public record WrittenEntry(String path, Optional<String> title, Optional<String> summary, Optional<String> url,
        Set<String> ids, List<String> topics, String text) {
    public WrittenEntry {
        topics = List.copyOf(topics);
        ids = Set.copyOf(ids);
    }
}
