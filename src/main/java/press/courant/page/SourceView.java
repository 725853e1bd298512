package press.courant.page;

import java.util.Optional;

/**
 * A source as a template shows it.
 *
 * @param url its page on this site
 * @param homepage its own site
 * @param host of its homepage, without {@code www.}
 * @param access {@code free}, {@code registration} or {@code paywall}
 * @param language BCP 47
 */
public record SourceView(
        String id,
        String name,
        String url,
        String homepage,
        String host,
        Optional<String> description,
        Optional<String> language,
        Optional<String> access,
        Optional<String> caution) {}
