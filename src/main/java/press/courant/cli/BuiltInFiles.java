package press.courant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The templates and other texts in Courant's own jar. */
final class BuiltInFiles {
    private BuiltInFiles() {}

    /** The text of a file such as {@code templates/entry.ftlh}. */
    static Optional<String> text(String path) {
        if (!path.startsWith("templates/")) {
            return Optional.empty();
        }
        try (InputStream bytes = BuiltInFiles.class.getResourceAsStream("/press/courant/" + path)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
