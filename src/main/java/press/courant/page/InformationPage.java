package press.courant.page;

import java.util.Optional;

/**
 * A standalone page, such as "About".
 *
 * @param body HTML, sanitised
 */
public record InformationPage(String path, Optional<String> origin, Head head, String title, Optional<String> summary, String body) implements HtmlPage {
    @Override
    public String template() {
        return "page.ftlh";
    }
}
