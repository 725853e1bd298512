package press.courant.page;

import java.util.List;
import java.util.Optional;

/** All topics. */
public record TopicIndexPage(String path, Optional<String> origin, Head head, List<TopicTeaser> topics, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "topics.ftlh";
    }
}
