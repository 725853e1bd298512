package press.courant.page;

import java.util.List;
import java.util.Optional;

/** All editions, newest first. */
public record EditionIndexPage(String path, Optional<String> origin, Head head, List<EditionTeaser> editions, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "editions.ftlh";
    }
}
