package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A month: its entries by day.
 *
 * @param month its name
 * @param year the page of its year
 * @param editions that lie in it or partly do, newest first; on its first page only
 * @param days newest first
 * @param earlier the page of the month before that has entries
 * @param later the page of the month after
 */
public record MonthPage(String path, Optional<String> origin, Head head, String month, Link year, List<Link> editions,
        List<DayGroup> days, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "month.ftlh";
    }
}
