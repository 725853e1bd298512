package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * The entries of a topic.
 *
 * @param chart of all its entries over time, on the first page of the list
 * @param days newest first
 */
public record TopicPage(String path, Optional<String> origin, Head head, TopicLink topic, Optional<String> description, Optional<Chart> chart, List<DayGroup> days, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "topic.ftlh";
    }
}
