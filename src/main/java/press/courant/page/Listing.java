package press.courant.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the sitemap lists a page.
 *
 * @param modified the newest day that the page's content names
 */
public record Listing(String location, Optional<LocalDate> modified) {}
