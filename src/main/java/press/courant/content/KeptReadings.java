package press.courant.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.courant.cache.FileStamp;

/**
 * What was made of files, each kept for as long as the file and all else that the reading depends on are as they were.
 *
 * <p>Many threads may use it. What it knows a file and its surroundings by is plain values, so that they can be written
 * down between two runs of the program.
 *
 * @param <R> what is made of a file
 */
final class KeptReadings<R> {
    private final Function<R, OptionalLong> contents;
    private final Function<SourceFile, OptionalLong> look;
    private Map<String, Kept<R>> kept = new ConcurrentHashMap<>();

    /**
     * @param contents a digest of what was read; absent where the file could not be, which may change without the file
     * @param look the same digest of what the file holds now; absent where that takes as long as to read it
     */
    KeptReadings(Function<R, OptionalLong> contents, Function<SourceFile, OptionalLong> look) {
        this.contents = contents;
        this.look = look;
    }

    /**
     * A reading and what it depends on.
     *
     * @param stamp of the file, absent where one that was written since may have the same
     * @param basis a digest of all that the reading depends on besides the file
     */
    record Kept<R>(Optional<FileStamp> stamp, String basis, R reading) {}

    /** What a file holds: as it was read before, or read now. */
    R of(SourceFile file, String basis, Function<SourceFile, R> read) {
        Kept<R> known = kept.get(file.path());
        if (known != null && known.basis.equals(basis)) {
            if (known.stamp.filter(file.stamp()::equals).isPresent()) {
                return known.reading;
            }
            OptionalLong content = contents.apply(known.reading);
            if (content.isPresent() && content.equals(look.apply(file))) {
                kept.put(file.path(), new Kept<>(Optional.of(file.stamp()), basis, known.reading));
                return known.reading;
            }
        }
        // The stamp is older than the reading, so that a write between the two makes the next look find another.
        R reading = read.apply(file);
        if (contents.apply(reading).isPresent()) {
            kept.put(file.path(), new Kept<>(Optional.of(file.stamp()), basis, reading));
        }
        return reading;
    }

    /** What is known of a file. */
    Optional<Kept<R>> known(String path) {
        return Optional.ofNullable(kept.get(path));
    }

    /** Takes in what was kept by an earlier run; before any other thread uses it. */
    void recall(Map<String, Kept<R>> earlier) {
        kept = new ConcurrentHashMap<>(earlier);
    }

    /** Forgets files that were edited: two saves of one length may share a tick of the file system's clock. */
    void forget(Edits edits) {
        edits.paths().ifPresent(kept.keySet()::removeAll);
    }

    /** Forgets all other files. */
    void retain(Collection<SourceFile> files) {
        if (kept.size() > files.size()) {
            Set<String> paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
            kept.keySet().retainAll(paths);
        }
    }
}
