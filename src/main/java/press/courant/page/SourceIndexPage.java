package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * All sources.
 *
 * @param shares of the sources that are cited most, on the first page of the list
 * @param sources the most cited first
 */
public record SourceIndexPage(String path, Optional<String> origin, Head head, List<SourceShare> shares, List<SourceTeaser> sources, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "sources.ftlh";
    }
}
