package press.courant.page;

import java.util.Optional;

/**
 * A stub at an old address that leads to the new one.
 *
 * @param target the new address
 */
public record RedirectPage(String path, Optional<String> origin, Head head, String target) implements HtmlPage {
    @Override
    public String template() {
        return "redirect.ftlh";
    }
}
