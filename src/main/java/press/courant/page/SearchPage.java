package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * The page to search the digest from.
 *
 * @param periods what the script needs to know of each part of the index: name, entries, shards, version
 * @param sources to narrow a search to, by name; those with the most entries where there are many
 */
public record SearchPage(String path, Optional<String> origin, Head head, List<String> periods, List<Choice> sources)
        implements HtmlPage {
    @Override
    public String template() {
        return "search.ftlh";
    }

    /** Something to choose. */
    public record Choice(String id, String label) {}
}
