package press.courant.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import press.courant.cache.CacheFolder;
import press.courant.parallel.SoleUse;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/**
 * The folder that a site is published into, ours alone from opening to closing.
 *
 * <p>Files that Courant did not write are neither deleted nor overwritten. What Courant needs for itself is in
 * the folder {@code .courant}.
 */
public final class OutputDirectory implements AutoCloseable {
    public static final String OWN_FOLDER = ".courant";

    private final OwnFolder own;
    private final String displayPath;
    private final SoleUse lock;
    private final boolean made;
    private final List<Problem> problems;
    private OutputState state;
    private boolean stale;
    private Optional<Update> update = Optional.empty();

    /** @param made whether the folder was not there before */
    private OutputDirectory(OwnFolder own, String displayPath, SoleUse lock, boolean made) throws IOException {
        this.own = own;
        this.displayPath = displayPath;
        this.lock = lock;
        this.made = made;
        repair();
        this.state = OutputState.read(own);
        this.problems = state.recorded().intact() ? List.of() : List.of(Problem.warning(
                Location.of(displayPath + "/" + OWN_FOLDER + "/manifest"),
                "the record of what was published is damaged or of another version, so everything is written again",
                "pages that were removed since may remain; to be sure, delete " + displayPath + " and build again"));
    }

    /**
     * Opens or makes a folder, and finishes or forgets what an interrupted build left in it.
     *
     * @param displayPath how problems name the folder
     * @return an error for a folder with somebody else's files, a file, a folder that another build is using, and
     *     one that cannot be written
     */
    public static Outcome<OutputDirectory> open(Path folder, String displayPath) {
        String name = displayPath.endsWith("/") && displayPath.length() > 1
                ? displayPath.substring(0, displayPath.length() - 1)
                : displayPath;
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return refused(name, "the output is to be a folder, and a file is in its place",
                        "delete the file, or name another folder with --output");
            }
            boolean made = !Files.exists(folder);
            if (made) {
                Files.createDirectories(folder);
            }
            OwnFolder own = new OwnFolder(folder.toRealPath());
            if (!own.exists()) {
                Optional<Outcome<OutputDirectory>> refusal = refusalOfForeign(own, name);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                Files.createDirectory(own.path());
            }
            if (made) {
                Permissions.probedIn(own.path()).openFolder(own.output());
            }
            return lock(own, name, made);
        } catch (IOException e) {
            return failed(name, e);
        }
    }

    private static Outcome<OutputDirectory> lock(OwnFolder own, String name, boolean made) throws IOException {
        Optional<SoleUse> use = SoleUse.of(own.lock());
        if (use.isEmpty()) {
            return refused(name, "another build is writing into this folder",
                    "wait until it has ended, or name another folder with --output");
        }
        boolean opened = false;
        try {
            Optional<Outcome<OutputDirectory>> refusal = refusalOfForeign(own, name);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            OutputDirectory directory = new OutputDirectory(own, name, use.get(), made);
            opened = true;
            return Outcome.of(directory, directory.problems);
        } finally {
            if (!opened) {
                use.get().close();
            }
        }
    }

    /** A folder is ours if it has our manifest, or a journal from before the first one, or nothing to lose. */
    private static Optional<Outcome<OutputDirectory>> refusalOfForeign(OwnFolder own, String name)
            throws IOException {
        if (own.exists() && (Files.exists(own.manifest()) || Journal.read(own.journal()).isPresent())) {
            return Optional.empty();
        }
        SortedSet<String> visible = new TreeSet<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(own.output(), child -> !child.getFileName().toString().startsWith("."))) {
            stream.forEach(child -> visible.add(child.getFileName().toString()));
        }
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        String others = visible.size() == 1 ? "" : " and " + (visible.size() - 1) + " more";
        return Optional.of(refused(name,
                "the output folder has files that Courant did not write ('" + visible.first() + "'" + others + ")",
                "empty it, or name a new or empty folder with --output"));
    }

    private static Outcome<OutputDirectory> refused(String name, String message, String hint) {
        return Outcome.failed(List.of(Problem.error(Location.of(name), message, hint)));
    }

    private static Outcome<OutputDirectory> failed(String name, IOException e) {
        return refused(name, "cannot write into the output folder: " + Failure.reason(e),
                "check its permissions and the space on the disk, or name another folder with --output");
    }

    /** Before the journal is complete nothing was published; after it, everything has to be. */
    private void repair() throws IOException {
        Optional<Journal> journal = Journal.read(own.journal());
        if (journal.isPresent()) {
            journal.get().replay(own, () -> {});
        }
        Files.deleteIfExists(own.journal());
        Files.deleteIfExists(own.nextManifest());
        own.discardStaging();
    }

    /** Where the published site is. */
    public Path folder() {
        return own.output();
    }

    /** Where a run can leave what the next run of the same program can use; absent where the disk refuses. */
    public Optional<CacheFolder> cache(String writer) {
        return CacheFolder.open(own.cache(), writer);
    }

    /**
     * What the last run of a program left in an output folder for the next one, for a program that only reads it and
     * needs no lock: each of its files is replaced as a whole. Absent where there is no such folder.
     */
    public static Optional<CacheFolder> leftIn(Path folder, String writer) {
        Path cache = new OwnFolder(folder).cache();
        return Files.isDirectory(cache, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new CacheFolder(cache, writer, 0)) : Optional.empty();
    }

    /** Whether all that was published last is there as it was written. */
    public boolean isAsPublished() throws IOException {
        return state().recorded().intact() && state().verified() == state().recorded().manifest();
    }

    /** How many bytes the files have that were published into a folder last. */
    public static long publishedBytes(Path folder) throws IOException {
        return ManifestFile.read(new OwnFolder(folder).manifest()).manifest().entries().values().stream()
                .mapToLong(Manifest.Entry::size).sum();
    }

    /** What tells this published site from any other. */
    public long published() throws IOException {
        return ManifestFile.checksum(own.manifest());
    }

    /** The files of the last build that are there and as it wrote them. */
    public Manifest manifest() throws IOException {
        return state().reusable();
    }

    /** Begins to publish the next site; one at a time. */
    public Update begin() throws IOException {
        return begin(() -> {});
    }

    Update begin(Runnable beforeStep) throws IOException {
        if (update.isPresent()) {
            throw new IllegalStateException("An update is under way");
        }
        Update begun = new Update(this, own, state(), beforeStep);
        update = Optional.of(begun);
        return begun;
    }

    private OutputState state() throws IOException {
        if (stale) {
            repair();
            state = OutputState.read(own);
            stale = false;
        }
        return state;
    }

    void ended() {
        update = Optional.empty();
        stale = true;
    }

    String displayPath() {
        return displayPath;
    }

    List<Problem> withReplacedWarning(List<Problem> others, SortedSet<String> replaced) {
        List<Problem> all = new ArrayList<>(others);
        all.add(Problem.warning(
                Location.of(displayPath + "/" + replaced.first()),
                replaced.size() + " files that may not be Courant's were overwritten",
                "copies are in " + displayPath + "/" + OWN_FOLDER + "/replaced"));
        return all;
    }

    /** Lets others use the folder; an update that was not committed is forgotten, and a new folder that stayed empty. */
    @Override
    public void close() throws IOException {
        try {
            if (update.isPresent()) {
                update.get().close();
            }
        } finally {
            lock.close();
        }
        if (made) {
            own.vanishIfUnused();
        }
    }
}
