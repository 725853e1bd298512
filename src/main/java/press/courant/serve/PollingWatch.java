package press.courant.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A watch that looks at all files again and again, for where the system offers no better. */
final class PollingWatch implements FileWatch {
    private final InputFiles files;
    private final Consumer<Path> changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "watch");
        daemon.setDaemon(true);
        return daemon;
    });
    private Map<Path, Stamp> known;

    /** What differs where a file was written or replaced. */
    private record Stamp(FileTime time, long size, String identity) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        }
    }

    private PollingWatch(InputFiles files, Consumer<Path> changed) {
        this.files = files;
        this.changed = changed;
        this.known = look();
    }

    /** @param pause how long to wait between two looks */
    static PollingWatch start(InputFiles files, Duration pause, Consumer<Path> changed) {
        PollingWatch watch = new PollingWatch(files, changed);
        watch.thread.scheduleWithFixedDelay(watch::compare, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        return watch;
    }

    private void compare() {
        Map<Path, Stamp> found = look();
        found.forEach((path, stamp) -> {
            if (!stamp.equals(known.get(path))) {
                changed.accept(path);
            }
        });
        known.keySet().stream().filter(path -> !found.containsKey(path)).forEach(changed);
        known = found;
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> found = new HashMap<>();
        try {
            for (Path root : files.roots()) {
                files.visit(root, new InputFiles.Visitor() {
                    @Override
                    public void folder(Path folder) {}

                    @Override
                    public void file(Path file, BasicFileAttributes attributes) throws IOException {
                        found.put(file, Stamp.of(attributes));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
