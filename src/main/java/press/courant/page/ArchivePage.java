package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * All years and months, and a calendar of their days.
 *
 * @param total how many entries the site has
 * @param years newest first
 * @param languages of the entries, where there are several
 */
public record ArchivePage(String path, Optional<String> origin, Head head, int total, Calendar calendar,
        List<YearTeaser> years, List<LanguageLink> languages) implements HtmlPage {
    @Override
    public String template() {
        return "archive.ftlh";
    }
}
