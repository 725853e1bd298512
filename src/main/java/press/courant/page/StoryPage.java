package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A developing story as a timeline.
 *
 * @param introduction HTML, sanitised; empty from page 2 on
 * @param pinned on the first page only
 * @param timeline earliest first, with those days that are on this page
 * @param sources of all its entries, the one with the most first
 * @param entries how many the whole story has
 * @param first the day that the whole timeline begins on; empty where it has no entry
 * @param last the day that the whole timeline ends on
 * @param pager counts events
 */
public record StoryPage(String path, Optional<String> origin, Head head, String title, Optional<String> summary,
        String introduction, List<EntryCard> pinned, List<TimelineDay> timeline, List<SourceTeaser> sources, int entries,
        Optional<DateView> first, Optional<DateView> last, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "story.ftlh";
    }
}
