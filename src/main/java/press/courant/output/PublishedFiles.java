package press.courant.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What is in an output folder now, whoever put it there. Symbolic links are named, never followed. */
final class PublishedFiles {
    private final Map<String, Found> found;

    private PublishedFiles(Map<String, Found> found) {
        this.found = found;
    }

    enum Kind {
        FILE,
        FOLDER,
        OTHER
    }

    /** One file, folder or link. */
    record Found(Kind kind, long size, long modified) {
        boolean isFile() {
            return kind == Kind.FILE;
        }

        boolean isFolder() {
            return kind == Kind.FOLDER;
        }
    }

    static PublishedFiles in(Path folder) throws IOException {
        Map<String, Found> found = new HashMap<>();
        Files.walkFileTree(folder, new Visitor(folder, found));
        return new PublishedFiles(found);
    }

    Optional<Found> at(String path) {
        return Optional.ofNullable(found.get(path));
    }

    Map<String, Found> all() {
        return found;
    }

    /** The entries of a manifest whose files are there and as they were written, with their present dates. */
    Manifest unchanged(Manifest manifest, Path folder) throws IOException {
        Map<String, Manifest.Entry> unchanged = new ConcurrentHashMap<>();
        try {
            manifest.entries().entrySet().parallelStream().forEach(entry -> {
                Found file = found.get(entry.getKey());
                if (file != null && isUnchanged(folder, entry.getKey(), file, entry.getValue())) {
                    unchanged.put(entry.getKey(), entry.getValue().withModified(file.modified));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Manifest(new TreeMap<>(unchanged));
    }

    private static boolean isUnchanged(Path folder, String path, Found found, Manifest.Entry entry) {
        if (!found.isFile() || found.size != entry.size()) {
            return false;
        }
        try {
            return found.modified == entry.modified() || Checksum.of(folder.resolve(path)) == entry.checksum();
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final int prefix;
        private final Map<String, Found> found;

        Visitor(Path root, Map<String, Found> found) {
            this.root = root;
            this.prefix = root.toString().length() + (root.toString().endsWith("/") ? 0 : 1);
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            String path = path(folder);
            if (path.equals(OutputDirectory.OWN_FOLDER) || path.equals(".git")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            found.put(path, new Found(Kind.FOLDER, 0, 0));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Kind kind = attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
            found.put(path(file), new Found(kind, attributes.size(), attributes.lastModifiedTime().toMillis()));
            return FileVisitResult.CONTINUE;
        }

        /** A folder of somebody else's that we may not read is none of our business until we write into it. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (!(failure instanceof NoSuchFileException)) {
                found.put(path(file), new Found(Kind.OTHER, 0, 0));
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return file.toString().substring(prefix).replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
