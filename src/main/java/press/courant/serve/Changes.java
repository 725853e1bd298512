package press.courant.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The changes since the last build, handed out when the editor's program has done saving.
 *
 * <p>A save is often more than one change: a file is emptied and then written, or deleted and then made anew.
 */
final class Changes {
    private static final long QUIET = Duration.ofMillis(10).toNanos();
    private static final long LOOK = Duration.ofMillis(1).toNanos();
    /** How long a file that is empty or gone may take to come back. */
    private static final long PATIENCE = Duration.ofMillis(100).toNanos();
    private static final long LONGEST = Duration.ofMillis(200).toNanos();
    private static final long LONGEST_UNDER_WAY = Duration.ofSeconds(1).toNanos();
    private static final Pattern TEXT = Pattern.compile(".*\\.(?:md|markdown|ya?ml|ftl[hx]?|css|m?js|svg|html)");
    private static final long FOREVER = Duration.ofDays(1).toNanos();

    private final BlockingQueue<Path> queue = new LinkedBlockingQueue<>();

    void add(Path path) {
        queue.add(path);
    }

    /** Whether there are more, or will be within the time that a program needs between two steps of a save. */
    boolean comeSoon() {
        long end = System.nanoTime() + PATIENCE;
        while (queue.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK);
        }
        return !queue.isEmpty();
    }

    /**
     * Waits for changes, and then for an end of them.
     *
     * @param atMost how long to wait for the first
     * @return empty where there was none
     */
    Set<Path> next(Optional<Duration> atMost) throws InterruptedException {
        long wait = atMost.map(duration -> Math.min(FOREVER, duration.toNanos())).orElse(FOREVER);
        Set<Path> changed = new LinkedHashSet<>();
        Path first = queue.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
        if (first == null) {
            return changed;
        }
        changed.add(first);
        long start = System.nanoTime();
        while (true) {
            queue.drainTo(changed);
            boolean underWay = changed.stream().anyMatch(Changes::isUnderWay);
            if (System.nanoTime() - start > (underWay ? LONGEST_UNDER_WAY : LONGEST)) {
                return changed;
            }
            Path more = queue.poll(underWay ? PATIENCE : QUIET, TimeUnit.NANOSECONDS);
            if (more == null) {
                return changed;
            }
            changed.add(more);
        }
    }

    /** Whether an editor or designer writes such files. */
    static boolean isText(Path path) {
        return TEXT.matcher(path.getFileName().toString()).matches();
    }

    /** Whether this is a text that is not there yet. A file of another kind that is gone was likely a temporary one. */
    private static boolean isUnderWay(Path path) {
        if (!isText(path)) {
            return false;
        }
        try {
            return Files.size(path) == 0;
        } catch (IOException gone) {
            return true;
        }
    }
}
