package press.courant.page;

import java.util.List;
import java.util.Optional;

/** All developing stories. */
public record StoryIndexPage(String path, Optional<String> origin, Head head, List<StoryTeaser> stories, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "stories.ftlh";
    }
}
