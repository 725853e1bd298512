package press.courant.page;

import java.util.List;
import java.util.Optional;

/** A month: its entries by day. */
public record MonthPage(String path, Optional<String> origin, Head head, String month, Link year, List<DayGroup> days, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "month.ftlh";
    }
}
