package press.courant.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.file.PathUtils;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/**
 * The next site, on its way into an output folder. Nothing published changes before {@link #commit}; closing
 * without it forgets everything.
 *
 * <p>{@code write}, {@code copy} and {@code keep} may be called by many threads at once.
 */
public final class Update implements AutoCloseable {
    private final OutputDirectory directory;
    private final OwnFolder own;
    private final OutputState state;
    private final Runnable beforeStep;
    private final Permissions permissions;
    private final Map<String, Manifest.Entry> entries;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Set<String> staged = ConcurrentHashMap.newKeySet();
    private final Set<Path> stagedFolders = ConcurrentHashMap.newKeySet();
    private boolean promised;
    private boolean closed;

    Update(OutputDirectory directory, OwnFolder own, OutputState state, Runnable beforeStep) throws IOException {
        this.directory = directory;
        this.own = own;
        this.state = state;
        this.entries = new ConcurrentHashMap<>(Math.max(16, 2 * state.recorded().manifest().entries().size()));
        this.beforeStep = beforeStep;
        this.permissions = Permissions.probedIn(own.path());
    }

    /** Says that a file of the site has these bytes. The same bytes as before leave the published file alone. */
    public void write(String path, byte[] bytes, String key) throws IOException {
        claim(path);
        try {
            int checksum = Checksum.of(bytes);
            PublishedFiles.Found found = state.files().at(path).orElse(null);
            if (found != null && found.isFile() && found.size() == bytes.length && mayHave(path, checksum)
                    && Arrays.equals(Files.readAllBytes(locate(own.output(), path)), bytes)) {
                entries.put(path, new Manifest.Entry(key, bytes.length, found.modified(), checksum));
                return;
            }
            Path file = stage(path);
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            permissions.openFile(file);
            staged.add(path);
            entries.put(path, new Manifest.Entry(key, bytes.length, modified(file), checksum));
        } catch (IOException e) {
            throw Failure.explained("cannot write " + display(path), e);
        }
    }

    /** Says that a file of the site has the bytes of another file. */
    public void copy(String path, Path source, String key) throws IOException {
        claim(path);
        try {
            PublishedFiles.Found found = state.files().at(path).orElse(null);
            if (found != null && found.isFile() && found.size() == Files.size(source)) {
                Path published = locate(own.output(), path);
                if (PathUtils.fileContentEquals(source, published)) {
                    int checksum = Checksum.of(published);
                    entries.put(path, new Manifest.Entry(key, found.size(), found.modified(), checksum));
                    return;
                }
            }
            Path file = stage(path);
            int checksum;
            try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                checksum = Checksum.copying(source, target);
            }
            permissions.openFile(file);
            staged.add(path);
            entries.put(path, new Manifest.Entry(key, Files.size(file), modified(file), checksum));
        } catch (IOException e) {
            throw Failure.explained("cannot copy " + source + " to " + display(path), e);
        }
    }

    /** Says that a file of the manifest belongs to the next site as it is. */
    public void keep(String path) {
        Manifest.Entry entry = state.reusable().entry(path).orElseThrow(
                () -> new IllegalArgumentException("Only an unchanged file of the manifest can be kept: " + path));
        requireOpen();
        if (entries.putIfAbsent(path, entry) != null) {
            throw twice(path);
        }
    }

    /** The files that the next site has so far. */
    public Map<String, Manifest.Entry> files() {
        return Collections.unmodifiableMap(entries);
    }

    /**
     * Publishes the site, or says which files of somebody else are in the way and publishes nothing. An
     * interruption, even by the machine, is repaired when the folder is opened the next time.
     */
    public Outcome<Commit> commit() throws IOException {
        requireOpen();
        Manifest manifest = Manifest.of(entries, state.recorded().manifest());
        Map<String, Manifest.Entry> site = manifest.entries();
        if (!site.keySet().equals(state.recorded().manifest().entries().keySet())) {
            requireNoFileAsFolder(site.keySet());
        }
        CommitPlan plan = CommitPlan.of(state, site, staged, directory.displayPath());
        if (Problem.anyError(plan.problems())) {
            return Outcome.failed(plan.problems());
        }
        Commit commit = new Commit(staged.size(), site.size() - staged.size(), plan.deletions().size());
        List<Problem> problems = plan.problems();
        try {
            if (!plan.doubtful().isEmpty()) {
                setAside(plan.doubtful());
                problems = directory.withReplacedWarning(problems, plan.doubtful());
            }
            if (isChange(plan, manifest)) {
                publish(plan, manifest);
            }
        } catch (IOException e) {
            String promise = promised ? " (the next build completes what was begun)" : "";
            throw Failure.explained("cannot publish into " + directory.displayPath() + promise, e);
        }
        promised = false;
        close();
        return Outcome.of(commit, problems);
    }

    private boolean isChange(CommitPlan plan, Manifest manifest) {
        return !staged.isEmpty() || !plan.deletions().isEmpty() || !state.recorded().intact()
                || !manifest.equals(state.recorded().manifest()) || !Files.exists(own.manifest());
    }

    private void publish(CommitPlan plan, Manifest manifest) throws IOException {
        requireWritableFolders(plan);
        beforeStep.run();
        Journal.writeDurably(own.nextManifest(), ManifestFile.format(manifest));
        beforeStep.run();
        Journal journal = new Journal(List.copyOf(plan.deletions()));
        journal.write(own.journal());
        promised = true;
        journal.replay(own, beforeStep);
    }

    /** Finds out before the first change whether one of them would be denied. */
    private void requireWritableFolders(CommitPlan plan) throws IOException {
        Set<String> folders = new HashSet<>();
        staged.forEach(path -> folders.add(existingFolder(path)));
        plan.deletions().forEach(path -> folders.add(existingFolder(path)));
        for (String folder : folders) {
            if (!Files.isWritable(own.output().resolve(folder))) {
                throw new IOException("no permission to change the folder " + display(folder));
            }
        }
    }

    private String existingFolder(String path) {
        String folder = OutputPath.parent(path);
        while (!folder.isEmpty() && state.files().at(folder).filter(PublishedFiles.Found::isFolder).isEmpty()) {
            folder = OutputPath.parent(folder);
        }
        return folder;
    }

    private void setAside(Set<String> paths) throws IOException {
        for (String path : paths) {
            Path copy = own.replaced().resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(own.output().resolve(path), copy,
                    StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private boolean mayHave(String path, int checksum) {
        return state.verified().entry(path).map(entry -> entry.checksum() == checksum).orElse(true);
    }

    private void claim(String path) {
        requireOpen();
        if (!claimed.add(OutputPath.require(path)) || entries.containsKey(path)) {
            throw twice(path);
        }
    }

    private static IllegalStateException twice(String path) {
        return new IllegalStateException("Two files of the site have one path: " + path);
    }

    private static void requireNoFileAsFolder(Set<String> paths) {
        for (String path : paths) {
            for (String folder = OutputPath.parent(path); !folder.isEmpty(); folder = OutputPath.parent(folder)) {
                if (paths.contains(folder)) {
                    throw new IllegalStateException("A path is a file and a folder of the site: " + folder);
                }
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The update is over");
        }
    }

    private Path stage(String path) throws IOException {
        Path file = locate(own.staging(), path);
        makeFolder(file.getParent());
        return file;
    }

    private void makeFolder(Path folder) throws IOException {
        if (stagedFolders.contains(folder)) {
            return;
        }
        if (!folder.equals(own.staging())) {
            makeFolder(folder.getParent());
        }
        try {
            Files.createDirectory(folder);
            permissions.openFolder(folder);
        } catch (FileAlreadyExistsException madeByAnotherThread) {
            if (!Files.isDirectory(folder)) {
                throw madeByAnotherThread;
            }
        }
        stagedFolders.add(folder);
    }

    private static Path locate(Path folder, String path) throws IOException {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw new IOException("this machine cannot name a file so (is its locale, LC_ALL, a UTF-8 one?)", e);
        }
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    private String display(String path) {
        return directory.displayPath() + (path.isEmpty() ? "" : "/" + path);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!promised) {
                Files.deleteIfExists(own.journal());
                own.discardStaging();
                Files.deleteIfExists(own.nextManifest());
            }
        } finally {
            directory.ended();
        }
    }
}
