package press.courant.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A watch by the means of the operating system. */
final class NativeWatch implements FileWatch {
    private final DirectoryWatcher watcher;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "watch");
        daemon.setDaemon(true);
        return daemon;
    });

    private NativeWatch(DirectoryWatcher watcher) {
        this.watcher = watcher;
    }

    /**
     * Watches until it is closed or fails.
     *
     * @param changed called for each file or folder, and for a root where it is not known what changed below it
     * @param failed called where the system cannot watch any longer, for want of handles for one
     * @throws IOException where it cannot watch in the first place
     */
    static NativeWatch start(InputFiles files, Consumer<Path> changed, Consumer<IOException> failed)
            throws IOException {
        NativeWatch watch = new NativeWatch(DirectoryWatcher.builder()
                .paths(files.roots())
                .fileHashing(false)
                .fileTreeVisitor(new Visits(files))
                .listener(new Events(files, changed, failed))
                .build());
        CompletableFuture<Void> watching = watch.watcher.watchAsync(watch.thread);
        if (watching.isCompletedExceptionally()) {
            watch.close();
            throw cause(watching);
        }
        return watch;
    }

    private static IOException cause(CompletableFuture<Void> failed) {
        try {
            failed.join();
            throw new IllegalStateException("A watch that failed did not");
        } catch (CompletionException e) {
            return e.getCause() instanceof UncheckedIOException unchecked
                    ? unchecked.getCause()
                    : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.shutdown();
        }
    }

    /** Each event, as the change of a path. */
    private record Events(InputFiles files, Consumer<Path> changed, Consumer<IOException> failed)
            implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                changed.accept(event.rootPath());
            } else if (files.has(event.path())) {
                changed.accept(event.path());
            }
        }

        @Override
        public void onException(Exception failure) {
            if (failure instanceof IOException exception) {
                failed.accept(exception);
            }
        }
    }

    /** The folders to watch, without those that are gone again or that nothing can be read from. */
    private record Visits(InputFiles files) implements FileTreeVisitor {
        @Override
        public void recursiveVisitFiles(Path root, Callback onFolder, Callback onFile) throws IOException {
            files.visit(root, new InputFiles.Visitor() {
                @Override
                public void folder(Path folder) throws IOException {
                    try {
                        onFolder.call(folder);
                    } catch (AccessDeniedException | NoSuchFileException | NotDirectoryException passedOver) {
                        return;
                    }
                }

                @Override
                public void file(Path file, BasicFileAttributes attributes) throws IOException {
                    onFile.call(file);
                }
            });
        }
    }
}
