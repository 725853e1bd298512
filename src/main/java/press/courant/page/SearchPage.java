package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * The page to search the digest from.
 *
 * @param indexes URLs of the JSON files to search in, newest first
 */
public record SearchPage(String path, Optional<String> origin, Head head, List<String> indexes) implements HtmlPage {
    @Override
    public String template() {
        return "search.ftlh";
    }
}
