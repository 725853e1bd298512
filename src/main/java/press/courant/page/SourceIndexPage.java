package press.courant.page;

import java.util.List;
import java.util.Optional;

/** All sources. */
public record SourceIndexPage(String path, Optional<String> origin, Head head, List<SourceTeaser> sources, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "sources.ftlh";
    }
}
