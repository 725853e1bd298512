package press.courant.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.courant.parallel.AllCores;

/**
 * What is in an output folder now, whoever put it there. Symbolic links are named, never followed.
 *
 * <p>It looks at those paths alone that somebody asks for, and at each once; many threads may ask.
 */
final class PublishedFiles {
    private static final int PART = 512;

    private final Path folder;
    private final Map<String, Optional<Found>> asked = new ConcurrentHashMap<>();

    PublishedFiles(Path folder) {
        this.folder = folder;
    }

    enum Kind {
        FILE,
        FOLDER,
        OTHER
    }

    /** One file, folder or link. */
    record Found(Kind kind, long size, long modified) {
        static Found of(BasicFileAttributes attributes) {
            return attributes.isDirectory()
                    ? new Found(Kind.FOLDER, 0, 0)
                    : new Found(attributes.isRegularFile() ? Kind.FILE : Kind.OTHER, attributes.size(),
                            attributes.lastModifiedTime().toMillis());
        }

        boolean isFile() {
            return kind == Kind.FILE;
        }

        boolean isFolder() {
            return kind == Kind.FOLDER;
        }
    }

    /** What is at a path, where no link is on the way to it. */
    Optional<Found> at(String path) {
        Optional<Found> known = asked.get(path);
        if (known == null) {
            String parent = OutputPath.parent(path);
            known = parent.isEmpty() || at(parent).filter(Found::isFolder).isPresent() ? look(path) : Optional.empty();
            asked.put(path, known);
        }
        return known;
    }

    private Optional<Found> look(String path) {
        try {
            return Optional.of(Found.of(attributes(folder.resolve(path))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unclear) {
            // A folder of somebody else's that we may not read is none of our business until we write into it.
            return Optional.of(new Found(Kind.OTHER, 0, 0));
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** All that is below a folder, by path. */
    Map<String, Found> below(String path) throws IOException {
        Map<String, Found> found = new HashMap<>();
        Files.walkFileTree(folder.resolve(path), new Visitor(folder, found));
        return found;
    }

    /** The entries of a manifest whose files are there and as they were written, with their present dates. */
    Manifest unchanged(Manifest manifest) throws IOException {
        List<Map.Entry<String, Manifest.Entry>> entries = List.copyOf(manifest.entries().entrySet());
        List<Integer> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += PART) {
            parts.add(from);
        }
        try {
            List<Optional<Manifest.Entry>> all = new ArrayList<>(entries.size());
            AllCores.map(parts, from -> {
                List<Optional<Manifest.Entry>> part = new ArrayList<>(PART);
                for (Map.Entry<String, Manifest.Entry> entry : entries.subList(from, Math.min(entries.size(), from + PART))) {
                    part.add(unchanged(entry));
                }
                return part;
            }).forEach(all::addAll);
            if (isSame(entries, all)) {
                return manifest;
            }
            Map<String, Manifest.Entry> unchanged = new LinkedHashMap<>();
            for (int i = 0; i < all.size(); i++) {
                String path = entries.get(i).getKey();
                all.get(i).ifPresent(entry -> unchanged.put(path, entry));
            }
            return new Manifest(unchanged);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isSame(List<Map.Entry<String, Manifest.Entry>> entries, List<Optional<Manifest.Entry>> now) {
        for (int i = 0; i < entries.size(); i++) {
            if (now.get(i).isEmpty() || now.get(i).get() != entries.get(i).getValue()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Manifest.Entry> unchanged(Map.Entry<String, Manifest.Entry> recorded) {
        Path file = folder.resolve(recorded.getKey());
        Manifest.Entry entry = recorded.getValue();
        try {
            Found found = Found.of(attributes(file));
            if (!found.isFile() || found.size != entry.size()) {
                return Optional.empty();
            }
            if (found.modified == entry.modified()) {
                return Optional.of(entry);
            }
            return Checksum.of(file) == entry.checksum()
                    ? Optional.of(entry.withModified(found.modified)) : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            if (at(recorded.getKey()).filter(Found::isFile).isEmpty()) {
                return Optional.empty();
            }
            throw new UncheckedIOException(e);
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<String, Found> found;

        Visitor(Path root, Map<String, Found> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            found.put(path(folder), Found.of(attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.put(path(file), Found.of(attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof NoSuchFileException)) {
                found.put(path(file), new Found(Kind.OTHER, 0, 0));
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
