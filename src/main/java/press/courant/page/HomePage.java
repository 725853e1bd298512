package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * The newest entries, by day; page 2 and up hold older ones.
 *
 * @param days newest first
 * @param stories the few that went on last
 * @param edition the newest
 */
public record HomePage(String path, Optional<String> origin, Head head, List<DayGroup> days, List<StoryTeaser> stories, Optional<EditionTeaser> edition, Pager pager) implements HtmlPage {
    @Override
    public String template() {
        return "home.ftlh";
    }
}
