package press.courant.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.courant.problem.Outcome;

/** Small sites in folders, for the tests of this package. */
final class Folders {
    private Folders() {}

    /** A site from pairs of path and text. */
    static Map<String, String> site(String... pathsAndTexts) {
        Map<String, String> site = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            site.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return site;
    }

    static OutputDirectory open(Path folder) {
        Outcome<OutputDirectory> outcome = OutputDirectory.open(folder, "out");
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems().toString()));
    }

    /** Opens, writes every file whose text is its key, commits and closes. */
    static Outcome<Commit> publish(Path folder, Map<String, String> site) throws IOException {
        try (OutputDirectory output = open(folder)) {
            return publish(output, site, () -> {});
        }
    }

    static Outcome<Commit> publish(OutputDirectory output, Map<String, String> site, Runnable beforeStep)
            throws IOException {
        try (Update update = output.begin(beforeStep)) {
            for (Map.Entry<String, String> file : site.entrySet()) {
                update.write(file.getKey(), file.getValue().getBytes(UTF_8), "key-of-" + file.getValue().hashCode());
            }
            return update.commit();
        }
    }

    /** All files but Courant's own. */
    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path) && !path.startsWith(folder.resolve(".courant"))) {
                    files.put(folder.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return files;
    }

    static void put(Path folder, String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
