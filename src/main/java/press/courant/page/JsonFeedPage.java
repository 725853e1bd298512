package press.courant.page;

import java.util.Optional;

/** A JSON Feed 1.1. */
public record JsonFeedPage(String path, Feed feed) implements Page {
    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }
}
