package press.courant.page;

import java.util.List;
import java.util.Optional;

/** A year: its months, and its entries by day. */
public record YearPage(String path, Optional<String> origin, Head head, int year, Chart chart, List<MonthTeaser> months, List<DayGroup> days, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "year.ftlh";
    }
}
