package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A year: its months, and its entries by day.
 *
 * @param calendar on the first page of the list
 * @param months newest first
 * @param earlier the page of the year before that has entries
 * @param later the page of the year after
 */
public record YearPage(String path, Optional<String> origin, Head head, int year, Optional<Calendar> calendar, List<MonthTeaser> months, List<DayGroup> days, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "year.ftlh";
    }
}
