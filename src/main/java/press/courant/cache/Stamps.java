package press.courant.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.courant.parallel.AllCores;

/**
 * Files and folders as they were at a moment. A folder that has its old stamp has the same files in it, so that they
 * need not be looked for.
 *
 * @param paths relative to one folder, with {@code /} between names
 * @param stamps one for each path, absent where nothing is there
 */
public record Stamps(List<String> paths, List<Optional<FileStamp>> stamps) {
    private static final int PART = 256;
    private static final int DEEPEST = 30;
    private static final int MOST = 2_000_000;

    /**
     * All that is in some folders, folder by folder and by name, but for what is hidden; absent where links lead there
     * or elsewhere, or something cannot be looked at, so that stamps would not tell all.
     */
    public static Optional<Stamps> in(Path root, List<String> folders) {
        Stamps found = new Stamps(new ArrayList<>(), new ArrayList<>());
        for (String folder : folders) {
            if (!found.add(root.resolve(folder), folder, 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private boolean add(Path file, String path, int depth) {
        try {
            Optional<FileStamp> stamp = Optional.of(FileStamp.of(file));
            paths.add(path);
            stamps.add(stamp);
            FileStamp.Kind kind = stamp.get().kind();
            return kind == FileStamp.Kind.FILE
                    || kind == FileStamp.Kind.FOLDER && depth < DEEPEST && paths.size() <= MOST && enter(file, path, depth);
        } catch (NoSuchFileException none) {
            paths.add(path);
            return stamps.add(Optional.empty());
        } catch (IOException unclear) {
            return false;
        }
    }

    private boolean enter(Path folder, String path, int depth) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(child -> names.add(child.getFileName().toString()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        for (String name : names) {
            if (!name.startsWith(".") && !add(folder.resolve(name), path + "/" + name, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** The same paths now. */
    public Stamps again(Path root) {
        List<Integer> parts = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += PART) {
            parts.add(from);
        }
        List<List<Optional<FileStamp>>> looked = AllCores.map(parts, from -> {
            List<Optional<FileStamp>> part = new ArrayList<>(PART);
            for (int i = from; i < Math.min(paths.size(), from + PART); i++) {
                Optional<FileStamp> now = look(root, paths.get(i));
                part.add(now.equals(stamps.get(i)) ? stamps.get(i) : now);
            }
            return part;
        });
        List<Optional<FileStamp>> all = new ArrayList<>(paths.size());
        looked.forEach(all::addAll);
        return new Stamps(paths, all);
    }

    /** The stamp of what is at a path itself, where something is. */
    public static Optional<FileStamp> look(Path root, String path) {
        try {
            return Optional.of(FileStamp.of(root.resolve(path)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Whether whatever is written later gets another stamp. */
    public boolean areSettled(long looked) {
        return stamps.stream().flatMap(Optional::stream).allMatch(stamp -> stamp.isSettled(looked));
    }

    /** Whether nothing came or went since, and no file became a link or a folder. */
    public boolean hasSameFilesAs(Stamps earlier) {
        for (int i = 0; i < stamps.size(); i++) {
            Optional<FileStamp> now = stamps.get(i);
            Optional<FileStamp> before = earlier.stamps.get(i);
            boolean same = now.isPresent() && before.isPresent() && before.get().kind() == FileStamp.Kind.FILE
                    ? now.get().kind() == FileStamp.Kind.FILE : now.equals(before);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The paths that have other stamps than earlier, where the paths are the same. */
    public List<String> changedSince(Stamps earlier) {
        return changes(earlier).stream().map(paths::get).toList();
    }

    private List<Integer> changes(Stamps earlier) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < stamps.size(); i++) {
            if (!stamps.get(i).equals(earlier.stamps.get(i))) {
                changed.add(i);
            }
        }
        return changed;
    }

    /** Writes which stamps are others than earlier, where the paths are the same. */
    public void writeChanged(ByteSink sink, Stamps earlier) {
        sink.list(changes(earlier), (to, place) -> {
            to.number(place);
            to.optional(stamps.get(place), (each, present) -> present.write(each));
        });
    }

    /** These with the changes that were written. */
    public Stamps changed(ByteSource source) {
        List<Optional<FileStamp>> now = new ArrayList<>(stamps);
        int count = source.number();
        for (int i = 0; i < count; i++) {
            int place = source.number();
            if (place < 0 || place >= now.size()) {
                throw new DamageException("there is no such stamp");
            }
            now.set(place, source.optional(FileStamp::read));
        }
        return new Stamps(paths, now);
    }

    /** Java's own for records is made at run time, which takes as long as to compare thousands. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stamps all && paths.equals(all.paths) && stamps.equals(all.stamps);
    }

    @Override
    public int hashCode() {
        return paths.hashCode();
    }

    public void write(ByteSink sink) {
        sink.list(paths, ByteSink::text);
        sink.list(stamps, (to, stamp) -> to.optional(stamp, (each, present) -> present.write(each)));
    }

    public static Stamps read(ByteSource source) {
        return new Stamps(source.list(ByteSource::text), source.list(from -> from.optional(FileStamp::read)));
    }
}
