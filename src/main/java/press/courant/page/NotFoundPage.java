package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * What a server shows for an address that does not exist.
 *
 * @param latest the newest entries
 */
public record NotFoundPage(String path, Optional<String> origin, Head head, List<EntryCard> latest) implements HtmlPage {
    @Override
    public String template() {
        return "404.ftlh";
    }
}
