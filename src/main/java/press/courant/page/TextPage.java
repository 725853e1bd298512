package press.courant.page;

import java.util.Optional;

/** A small file whose text needs no template, such as {@code robots.txt}. */
public record TextPage(String path, String text) implements Page {
    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }
}
