package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * All topics.
 *
 * @param activity of the topics over time, on the first page of the list
 * @param topics in the editor's order
 */
public record TopicIndexPage(String path, Optional<String> origin, Head head, Optional<TopicActivity> activity, List<TopicTeaser> topics, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "topics.ftlh";
    }
}
