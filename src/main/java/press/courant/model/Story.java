package press.courant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A developing story: the entries that name its id, told as a timeline.
 *
 * @param path its file, or empty where entries name a story that has none
 * @param pinned the articles that lead its page, as paths of their files
 * @param events those of its happenings that the editor describes; each other entry is one of its own
 */
public record Story(Optional<String> path, String id, String title, Optional<String> summary, Body introduction,
        List<String> pinned, List<Event> events) {

    /**
     * One happening that one or several entries are about.
     *
     * @param title what happened; empty where the first entry's title says it
     * @param day when it happened; empty where it is the day of its earliest entry
     * @param entries the articles about it, as paths of their files, the leading one first
     */
    public record Event(Optional<String> title, Optional<LocalDate> day, List<String> entries) {}

    /** The story that entries name and no file describes: {@code karabakh-2023} is {@code Karabakh 2023}. */
    public static Story named(String id) {
        int first = id.offsetByCodePoints(0, 1);
        String title = id.substring(0, first).toUpperCase(Locale.ROOT) + id.substring(first).replace('-', ' ');
        return new Story(Optional.empty(), id, title, Optional.empty(), Body.EMPTY, List.of(), List.of());
    }
}
