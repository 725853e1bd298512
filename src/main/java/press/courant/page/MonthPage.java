package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A month: its entries by day.
 *
 * @param editions that lie in it or partly do, newest first; on its first page only
 */
public record MonthPage(String path, Optional<String> origin, Head head, String month, Link year, List<Link> editions,
        List<DayGroup> days, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "month.ftlh";
    }
}
