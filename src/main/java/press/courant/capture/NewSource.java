package press.courant.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import press.courant.model.Source;

/**
 * A source that is not registered yet, and what would be written to register it.
 *
 * @param source as the registry would have it
 * @param lines that would be new
 * @param before the text of the registry without it, empty where there is no registry
 * @param after the whole text with it
 */
public record NewSource(Source source, List<String> lines, String before, String after) {
    /** The registry, relative to the site's folder. */
    public static final String REGISTRY = "content/sources.yaml";

    public NewSource {
        lines = List.copyOf(lines);
    }

    /**
     * Writes the registry anew, all of it or nothing.
     *
     * @return whether it still had the text that this was made for; nothing is written otherwise
     */
    public boolean registerIn(Path site) throws IOException {
        Path named = site.resolve(REGISTRY);
        if (!Files.exists(named)) {
            if (before.isEmpty()) {
                Files.writeString(named, after, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            return before.isEmpty();
        }
        Path file = named.toRealPath();
        Path fresh = Files.createTempFile(file.getParent(), ".sources", ".yaml~");
        try {
            Files.writeString(fresh, after);
            if (Files.getFileAttributeView(fresh, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            }
            boolean unchanged = text(file).equals(before);
            if (unchanged) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return unchanged;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
