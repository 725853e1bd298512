package press.courant.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.courant.content.Edits;

/**
 * The files of a site that an edit can be to: what is in {@code content/} and {@code templates/}.
 *
 * <p>Not among them are the temporary, backup and swap files of text editors.
 *
 * @param given the site's folder as the command line names it, but absolute
 * @param site the same without symbolic links
 * @param folders where the two are, which is elsewhere where they are symbolic links, by their names
 */
record InputFiles(Path given, Path site, SortedMap<String, Path> folders) {
    private static final int DEEPEST = 40;
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\..*|.*~|#.*#|.*\\.(?:sw[a-z]|tmp|temp|part|bak|orig|crdownload)|.*\\.tmp\\..*|4913|Thumbs\\.db"
                    + "|.*___jb_(?:tmp|old)___");

    static InputFiles of(Path site) throws IOException {
        Path real = site.toRealPath();
        SortedMap<String, Path> folders = new TreeMap<>();
        for (String name : List.of("content", "templates")) {
            Path folder = real.resolve(name);
            folders.put(name, Files.isDirectory(folder) ? folder.toRealPath() : folder);
        }
        return new InputFiles(site.toAbsolutePath().normalize(), real, folders);
    }

    /** Where a watch has to begin: the site's folder, as either of the two can come and go, and those elsewhere. */
    List<Path> roots() {
        List<Path> roots = new ArrayList<>(List.of(site));
        folders.values().stream()
                .filter(folder -> !site.equals(folder.getParent()) && Files.isDirectory(folder))
                .forEach(roots::add);
        return roots;
    }

    /** Whether a file or folder is one of the input, or was before it was deleted. */
    boolean has(Path path) {
        boolean within = folders.values().stream()
                .anyMatch(folder -> path.startsWith(folder) && isPlain(folder.relativize(path)));
        return within || site.equals(path.getParent()) && folders.containsKey(path.getFileName().toString());
    }

    /** The path as problems name it, {@code content/site.yaml}. */
    String name(Path path) {
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            if (path.startsWith(folder.getValue())) {
                Path below = folder.getValue().relativize(path);
                return Path.of(folder.getKey()).resolve(below).toString().replace('\\', '/');
            }
        }
        return path.equals(site) ? "the site" : path.getFileName().toString();
    }

    /** What changes of files are to the site; those of a root as a whole, or of none of them, say nothing of it. */
    Edits edits(Set<Path> changed) {
        boolean known = !changed.isEmpty() && folders.values().stream().noneMatch(folder ->
                changed.stream().anyMatch(folder::startsWith));
        return known ? Edits.to(changed.stream().map(this::name).collect(Collectors.toSet())) : Edits.UNKNOWN;
    }

    /** Where a published file really is, unless a symbolic link now leads out of the site, or it is gone. */
    Optional<Path> real(Path file) {
        try {
            Path real = file.toRealPath();
            boolean programsOwn = file.getFileSystem() != site.getFileSystem() || !isNamedBelowSite(file);
            return programsOwn || folders.values().stream().anyMatch(real::startsWith) ? Optional.of(real) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private boolean isNamedBelowSite(Path file) {
        Path name = file.toAbsolutePath().normalize();
        return folders.keySet().stream().map(given::resolve).anyMatch(name::startsWith)
                || folders.values().stream().anyMatch(name::startsWith);
    }

    private static boolean isPlain(Path names) {
        for (Path name : names) {
            if (TEMPORARY.matcher(name.toString()).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Goes through what there is below a root; what disappears meanwhile is passed over. */
    void visit(Path root, Visitor visitor) throws IOException {
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(site) && !has(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visitor.folder(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (has(file)) {
                    visitor.file(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What is done with each folder and file. */
    interface Visitor {
        void folder(Path folder) throws IOException;

        void file(Path file, BasicFileAttributes attributes) throws IOException;
    }
}
