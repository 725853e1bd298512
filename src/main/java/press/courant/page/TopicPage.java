package press.courant.page;

import java.util.List;
import java.util.Optional;

/** The entries of a topic. */
public record TopicPage(String path, Optional<String> origin, Head head, TopicLink topic, Optional<String> description, List<DayGroup> days, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "topic.ftlh";
    }
}
