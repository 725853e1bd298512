package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * All years and months, with the activity over time.
 *
 * @param languages of the entries, where there are several
 */
public record ArchivePage(String path, Optional<String> origin, Head head, int total, Chart chart, List<YearTeaser> years,
        List<LanguageLink> languages) implements HtmlPage {
    @Override
    public String template() {
        return "archive.ftlh";
    }
}
