package press.courant.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where one run leaves files for the next.
 *
 * @param writer the program, exactly: another one may have meant other things with the same bytes
 * @param opened when this run began to look at files, by the clock of the file system
 */
public record CacheFolder(Path folder, String writer, long opened) {
    /** Makes the folder where it is missing, and asks the file system for its time; absent where the disk refuses. */
    public static Optional<CacheFolder> open(Path folder, String writer) {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(folder);
                Files.createDirectory(folder);
            }
            Path probe = folder.resolve("clock");
            Files.deleteIfExists(probe);
            Files.createFile(probe);
            FileStamp stamp = FileStamp.of(probe);
            Files.delete(probe);
            return Optional.of(new CacheFolder(folder, writer, stamp.modified()));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    public CacheLog file(String name) {
        return new CacheLog(folder.resolve(name), writer);
    }

    /** Forgets everything. */
    public void clear() {
        retain("", Set.of());
    }

    /** Deletes files whose names begin so, but for some. */
    public void retain(String prefix, Set<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(file -> file.getFileName().toString().startsWith(prefix)
                    && !names.contains(file.getFileName().toString())).toList();
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        } catch (IOException unimportant) {
            return;
        }
    }
}
