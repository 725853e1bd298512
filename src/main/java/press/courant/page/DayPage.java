package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A day and its entries.
 *
 * @param year the page of its year
 * @param month the page of its month
 * @param entries newest first
 * @param earlier the page of the day before that has entries
 * @param later the page of the day after
 */
public record DayPage(String path, Optional<String> origin, Head head, DateView date, Link year, Link month, List<EntryCard> entries, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "day.ftlh";
    }
}
