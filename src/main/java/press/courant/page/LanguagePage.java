package press.courant.page;

import java.util.List;
import java.util.Optional;

/** The entries in one language, on a site that has several. */
public record LanguagePage(String path, Optional<String> origin, Head head, LanguageLink language, List<DayGroup> days, Pager pager)
        implements HtmlPage {
    @Override
    public String template() {
        return "language.ftlh";
    }
}
