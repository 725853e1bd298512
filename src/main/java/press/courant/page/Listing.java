package press.courant.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the sitemap lists a page.
 *
 * @param path of its file
 * @param modified the newest day that the page's content names
 * @param alternates the page itself and its translations; empty where it has none
 */
public record Listing(String path, Optional<LocalDate> modified, List<Alternate> alternates) {
    /** Where readers find it. */
    String location() {
        return Permalinks.location(path);
    }
}
