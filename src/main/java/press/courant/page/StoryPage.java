package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A developing story as a timeline.
 *
 * @param introduction HTML, sanitised; may be empty
 * @param timeline earliest first
 */
public record StoryPage(String path, Optional<String> origin, Head head, String title, Optional<String> summary, String introduction, List<EntryCard> pinned, List<TimelineDay> timeline, List<SourceTeaser> sources, int entries) implements HtmlPage {
    @Override
    public String template() {
        return "story.ftlh";
    }
}
