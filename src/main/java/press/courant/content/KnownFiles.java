package press.courant.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import press.courant.cache.FileStamp;
import press.courant.cache.Stamps;
import press.courant.problem.Problem;

/**
 * The files below a folder as they were found last, brought up to date by a look at those alone that were edited.
 *
 * <p>Where more than plain files came, went or changed, or symbolic links give files a second path, all are looked for
 * again.
 */
final class KnownFiles {
    /** The order of {@link FileFinder}, folder by folder. */
    private static final Comparator<String> BY_NAMES = Comparator.comparing(path -> path.replace('/', '\0'));

    private final Path content;
    private final String folder;
    private Optional<TreeMap<String, SourceFile>> known = Optional.empty();
    private Optional<List<SourceFile>> taken = Optional.empty();

    /** @param folder directly in {@code content/}, by its name */
    KnownFiles(Path content, String folder) {
        this.content = content;
        this.folder = folder;
    }

    /** Takes them from stamps that tell of all files of the site. */
    void take(Stamps stamps) {
        String prefix = "content/" + folder + "/";
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < stamps.paths().size(); i++) {
            String path = stamps.paths().get(i);
            Optional<FileStamp> stamp = stamps.stamps().get(i);
            if (path.startsWith(prefix) && stamp.filter(found -> found.kind() == FileStamp.Kind.FILE).isPresent()
                    && !FileFinder.isIgnored(path)) {
                files.add(new SourceFile(path, content, stamp.get()));
            }
        }
        taken = Optional.of(files);
    }

    /** The files, sorted by name. */
    List<SourceFile> find(Edits edits, List<Problem> problems) {
        Optional<List<SourceFile>> once = taken;
        taken = Optional.empty();
        return once.orElseGet(() -> look(edits, problems));
    }

    /** A file that was there when they were found last, as it is now. */
    Optional<SourceFile> again(String path) {
        try {
            SourceFile file = new SourceFile(path, content, FileStamp.of(content.resolve(path.substring("content/".length()))));
            return known.filter(files -> files.containsKey(path) && file.stamp().kind() == FileStamp.Kind.FILE).map(any -> file);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private List<SourceFile> look(Edits edits, List<Problem> problems) {
        if (known.isEmpty() || edits.paths().isEmpty() || !update(known.get(), edits.paths().get())) {
            FileFinder.Found found = FileFinder.findAll(content, folder, problems);
            known = Optional.of(found).filter(FileFinder.Found::plain).map(KnownFiles::byPath);
            return found.files();
        }
        return List.copyOf(known.get().values());
    }

    private static TreeMap<String, SourceFile> byPath(FileFinder.Found found) {
        return found.files().stream().collect(
                Collectors.toMap(SourceFile::path, file -> file, (first, twin) -> first, () -> new TreeMap<>(BY_NAMES)));
    }

    /** Whether that was enough. */
    private boolean update(TreeMap<String, SourceFile> files, Set<String> edited) {
        String place = "content/" + folder;
        for (String path : edited) {
            if (place.startsWith(path)) {
                return false;
            }
            if (path.startsWith(place + "/") && !FileFinder.isIgnored(path) && !update(files, path)) {
                return false;
            }
        }
        return true;
    }

    private boolean update(TreeMap<String, SourceFile> files, String path) {
        Path file = content.resolve(path.substring("content/".length()));
        try {
            FileStamp stamp = FileStamp.of(file);
            if (stamp.kind() != FileStamp.Kind.FILE || isKnownFolder(files, path)) {
                return false;
            }
            files.put(path, new SourceFile(path, content, stamp));
            return true;
        } catch (NoSuchFileException gone) {
            files.remove(path);
            return !isKnownFolder(files, path);
        } catch (FileSystemException unclear) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }

    private static boolean isKnownFolder(TreeMap<String, SourceFile> files, String path) {
        String next = files.higherKey(path);
        return next != null && next.startsWith(path + "/");
    }
}
