package press.courant.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was made of files, each kept for as long as the file and all else that the reading depends on are as they were.
 *
 * <p>Many threads may use it. What it knows a file and its surroundings by is plain values, so that they can be written
 * down between two runs of the program.
 *
 * @param <R> what is made of a file
 */
final class KeptReadings<R> {
    private final Predicate<R> whole;
    private final Map<String, Kept<R>> kept = new ConcurrentHashMap<>();

    /** @param whole whether the file could be read; one that could not may be readable without having changed */
    KeptReadings(Predicate<R> whole) {
        this.whole = whole;
    }

    /** @param basis a digest of all that the reading depends on besides the file */
    private record Kept<R>(FileStamp stamp, String basis, R reading) {}

    /** What a file holds: as it was read before, or read now. */
    R of(SourceFile file, String basis, Function<SourceFile, R> read) {
        return find(file, basis).orElseGet(() -> {
            // The stamp is older than the reading, so that a write between the two makes the next look find another.
            R reading = read.apply(file);
            if (whole.test(reading)) {
                kept.put(file.path(), new Kept<>(file.stamp(), basis, reading));
            }
            return reading;
        });
    }

    private Optional<R> find(SourceFile file, String basis) {
        Kept<R> known = kept.get(file.path());
        return known != null && known.stamp.equals(file.stamp()) && known.basis.equals(basis)
                ? Optional.of(known.reading) : Optional.empty();
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
