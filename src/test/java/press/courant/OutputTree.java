package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The published files below a folder, by their paths, without what Courant keeps for itself.
 *
 * @param files byte for byte, as ISO 8859-1 so that a difference can be read
 */
record OutputTree(SortedMap<String, String> files, SortedMap<String, FileTime> times) {

    static OutputTree of(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, FileTime> times = new TreeMap<>();
        for (Path file : list(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            try {
                files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                times.put(path, Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new OutputTree(files, times);
    }

    /** The published HTML pages. */
    static List<Path> pages(Path folder) {
        return list(folder).stream().filter(file -> file.toString().endsWith(".html")).toList();
    }

    /** The published files whose names are so. */
    static List<Path> named(Path folder, String name) {
        return list(folder).stream().filter(file -> file.getFileName().toString().equals(name)).toList();
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith(".courant"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void assertSameBytes(OutputTree other) {
        assertThat(files.keySet()).as("published files").isEqualTo(other.files.keySet());
        files.forEach((path, content) -> assertThat(content).as(path).isEqualTo(other.files.get(path)));
    }

    /** Nothing was so much as touched. */
    void assertUntouched(OutputTree other) {
        assertSameBytes(other);
        assertThat(times).as("times of change").isEqualTo(other.times);
    }
}
