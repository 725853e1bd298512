package press.courant.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The watch over a site by the best means there are: the system's own, or looking again and again. */
final class SiteWatch implements FileWatch {
    private static final Duration PAUSE = Duration.ofMillis(400);
    /** Where changes made by others, on another machine or outside of a container, are not told to this one. */
    private static final Pattern SILENT = Pattern.compile(
            "nfs\\d?|cifs|smb\\w*|9p|v9fs|afs|ncpfs|vboxsf|prl_fs|fuse\\..*|fuseblk|fakeowner|virtiofs|drvfs");

    private final InputFiles files;
    private final Consumer<Path> changed;
    private final Consumer<String> polls;
    private FileWatch watch;

    /** The start of a native watch; it may fail. */
    interface Native {
        FileWatch start(InputFiles files, Consumer<Path> changed, Consumer<IOException> failed) throws IOException;
    }

    /**
     * Starts to watch.
     *
     * @param changed called for each file or folder that changed, came or went; for a whole root where more is not known
     * @param polls called with the reason where the files have to be looked at again and again
     */
    SiteWatch(InputFiles files, Native system, Consumer<Path> changed, Consumer<String> polls) throws IOException {
        this.files = files;
        this.changed = changed;
        this.polls = polls;
        this.watch = best(system);
    }

    private FileWatch best(Native system) throws IOException {
        for (Path root : files.roots()) {
            String type = Files.getFileStore(root).type();
            if (SILENT.matcher(type).matches()) {
                return poll("the file system " + type + " does not tell of all changes");
            }
        }
        try {
            return system.start(files, changed, this::fall);
        } catch (IOException e) {
            return poll(reason(e));
        }
    }

    private static String reason(IOException failure) {
        return List.of(String.valueOf(failure.getMessage()).split("\\R")).get(0);
    }

    /** Goes on by looking, as a new folder could not be watched. */
    private synchronized void fall(IOException failure) {
        if (watch instanceof PollingWatch) {
            return;
        }
        watch.close();
        watch = poll(reason(failure));
        files.roots().forEach(changed);
    }

    private PollingWatch poll(String reason) {
        polls.accept(reason);
        return PollingWatch.start(files, PAUSE, changed);
    }

    @Override
    public synchronized void close() {
        watch.close();
    }
}
