package press.courant.inbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Titles of reports as they are compared: whatever their capitals and punctuation, and without the name of the paper
 * behind them. {@code The Bridge Opens Again, at Last! | The Herald} yields {@code the bridge opens again at last}.
 */
public final class StoryTitle {
    /** Shorter titles, such as "Weather", come back with other reports. */
    private static final int LONG = 25;
    private static final int DAYS_APART = 3;
    private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ");

    private final Set<String> papers;

    /** @param papers the names that may stand behind a title */
    public StoryTitle(Collection<String> papers) {
        this.papers = papers.stream().map(StoryTitle::plain).collect(Collectors.toSet());
    }

    /** What is the same for all forms of a title; nothing for one that is too short to tell two reports apart. */
    public Optional<String> key(Optional<String> title) {
        return title.map(this::withoutPaper).map(StoryTitle::plain).filter(text -> text.length() >= LONG);
    }

    /** Whether two reports of one title can be the same one: a column has the same title again next week. */
    public static boolean isNear(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_APART;
    }

    private String withoutPaper(String title) {
        int last = SEPARATORS.stream().mapToInt(title::lastIndexOf).max().orElse(-1);
        return last > 0 && papers.contains(plain(title.substring(last))) ? title.substring(0, last) : title;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
