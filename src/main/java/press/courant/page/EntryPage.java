package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * One entry.
 *
 * @param lead the summary, unless the body begins with the same words
 * @param body HTML, sanitised
 * @param truncated whether the body is an excerpt, so that a link to go on reading is due
 * @param permission who allowed the full reprint
 * @param updated when the editor changed it last
 * @param corrections as the editor wrote them, in that order
 * @param earlier the entry before it in time
 * @param later the entry after it in time
 * @param topicNeighbours for each of its topics
 * @param storyPlace where it stands in its story
 * @param translations the same in other languages, by language
 * @param alternates for search engines: the page itself and its translations; empty where it has none
 * @param related the most akin first
 */
public record EntryPage(String path, Optional<String> origin, Head head, EntryCard entry, Optional<String> lead, String body, boolean truncated, Optional<String> permission, Optional<DateView> updated, List<CorrectionView> corrections, Optional<EntryLink> earlier, Optional<EntryLink> later, List<TopicNeighbours> topicNeighbours, Optional<StoryPlace> storyPlace, List<TranslationLink> translations, List<Alternate> alternates, List<RelatedEntry> related) implements HtmlPage {
    @Override
    public String template() {
        return "entry.ftlh";
    }
}
