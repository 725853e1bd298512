package press.courant.page;

import java.util.Optional;

/** An Atom feed (RFC 4287). */
public record AtomFeedPage(String path, Feed feed) implements TemplatePage {
    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }

    @Override
    public String template() {
        return "feed.ftlx";
    }
}
