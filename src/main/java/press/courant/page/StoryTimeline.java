package press.courant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.courant.model.Article;
import press.courant.model.Story;

/** What happened in a story, in order. */
final class StoryTimeline {
    private StoryTimeline() {}

    /**
     * Something that happened in a story.
     *
     * @param title the editor's words for it, where there are any
     * @param entries about it, the leading one first, at least one
     */
    record Happening(LocalDate day, Optional<String> title, List<Article> entries) {}

    /**
     * The events of a story, earliest first: those that its file describes, and one for each other entry.
     *
     * @param newestFirst its entries
     * @param visible all articles by path
     */
    static List<Happening> of(Story story, List<Article> newestFirst, Map<String, Article> visible) {
        Map<String, Happening> described = new HashMap<>();
        for (Story.Event event : story.events()) {
            List<Article> entries = event.entries().stream().map(visible::get)
                    .filter(article -> article != null && article.story().equals(Optional.of(story.id()))).toList();
            entries.stream().map(Article::day).min(Comparator.naturalOrder()).ifPresent(first -> {
                Happening whole = new Happening(event.day().orElse(first), event.title(), entries);
                entries.forEach(article -> described.put(article.path(), whole));
            });
        }
        List<Happening> events = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Article article = newestFirst.get(i);
            Happening event = described.get(article.path());
            if (event == null) {
                events.add(new Happening(article.day(), Optional.empty(), List.of(article)));
            } else if (told.add(event.entries().get(0).path())) {
                events.add(event);
            }
        }
        events.sort(Comparator.comparing(Happening::day));
        return events;
    }
}
