package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A source: what it is, and the entries that cite it.
 *
 * @param language that it mostly reports in, by its name in the site's language, where that is another one
 * @param first the day of the earliest entry
 * @param last the day of the newest entry
 */
public record SourcePage(String path, Optional<String> origin, Head head, SourceView source, Optional<String> language, Optional<DateView> first, Optional<DateView> last, List<DayGroup> days, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "source.ftlh";
    }
}
