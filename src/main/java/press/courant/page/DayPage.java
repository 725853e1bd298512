package press.courant.page;

import java.util.List;
import java.util.Optional;

/** A day and its entries. */
public record DayPage(String path, Optional<String> origin, Head head, DateView date, Link year, Link month, List<EntryCard> entries, Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "day.ftlh";
    }
}
