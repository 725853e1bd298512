package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A daily or weekly edition.
 *
 * @param title the editor's, or the period
 * @param period such as {@code 25 September to 1 October 2023}
 * @param curated whether an editor picked the entries
 * @param month that it begins in, where the archive has a page of it
 * @param introduction HTML, sanitised; may be empty, and is from page 2 on
 * @param items in the editor's order, or earliest first
 * @param firstNumber the place of the first item in the whole edition, from 1
 * @param earlier the edition before it
 * @param later the edition after it
 */
public record EditionPage(String path, Optional<String> origin, Head head, String title, String period,
        boolean curated, Optional<Link> month, String introduction, List<EditionItem> items, int firstNumber,
        Pager pager, Optional<Link> earlier, Optional<Link> later) implements HtmlPage {
    @Override
    public String template() {
        return "edition.ftlh";
    }
}
