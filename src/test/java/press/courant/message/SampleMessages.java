package press.courant.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.courant.model.Language;

/** The messages that the theme has. */
public final class SampleMessages {
    private static final String SUFFIX = ".properties";

    private SampleMessages() {}

    public static Messages of(String tag) {
        return with(Map.of()).of(new Language(tag));
    }

    /** Those of a site with files of its own. */
    static MessageFiles with(Map<String, String> own) {
        return new MessageFiles(texts(), own, "templates/messages");
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("templates/messages"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                texts.put(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
