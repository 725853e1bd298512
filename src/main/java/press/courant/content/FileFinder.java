package press.courant.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.cache.FileStamp;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * Finds the files below a folder of {@code content/}, sorted by name.
 *
 * <p>Hidden files and the temporary ones of text editors are passed over. A symbolic link is followed as long as it
 * stays inside {@code content/} and leads to no folder that it is in.
 */
final class FileFinder {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_FILES = 2_000_000;

    private final Path content;
    private final Path root;
    private final List<Problem> problems;
    private final List<SourceFile> found = new ArrayList<>();
    private final Deque<Path> ancestors = new ArrayDeque<>();
    private boolean full;
    private boolean linked;

    private FileFinder(Path content, List<Problem> problems) {
        this.content = content;
        this.problems = problems;
        this.root = real(content, "content").orElse(content);
    }

    /**
     * The files that were found.
     *
     * @param plain whether each has one path and no problem was met on the way
     */
    record Found(List<SourceFile> files, boolean plain) {}

    /** The files below {@code content/} and the folder, none where it does not exist. */
    static List<SourceFile> find(Path content, String folder, List<Problem> problems) {
        return findAll(content, folder, problems).files();
    }

    static Found findAll(Path content, String folder, List<Problem> problems) {
        Path start = content.resolve(folder);
        if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            return new Found(List.of(), true);
        }
        int before = problems.size();
        FileFinder finder = new FileFinder(content, problems);
        finder.visit(start, "content/" + folder);
        return new Found(List.copyOf(finder.found), !finder.linked && problems.size() == before);
    }

    /** The names of the files and folders directly in {@code content/}. */
    static List<String> names(Path content) {
        return children(content).stream().map(child -> child.getFileName().toString())
                .filter(name -> !isIgnoredName(name)).toList();
    }

    /** A single file directly in {@code content/}, where it exists. */
    static Optional<SourceFile> single(Path content, String name, List<Problem> problems) {
        if (Files.isDirectory(content.resolve(name))) {
            problems.add(Problem.error(Location.of("content/" + name), "this is a folder, and a file is expected here",
                    "give the folder another name, or delete it"));
            return Optional.empty();
        }
        return find(content, name, problems).stream().findFirst();
    }

    /** Only links are resolved: the system takes as long for that as for reading a small file. */
    private void visit(Path file, String path) {
        Optional<FileStamp> own = stamp(file, path, LinkOption.NOFOLLOW_LINKS);
        if (own.isEmpty() || full) {
            return;
        }
        boolean isLink = own.get().kind() == FileStamp.Kind.LINK;
        if (!ancestors.isEmpty() && !isLink) {
            add(file, path, ancestors.peek().resolve(file.getFileName()), own.get());
            return;
        }
        linked |= isLink;
        Optional<Path> real = real(file, path);
        if (real.isPresent() && real.get().startsWith(root)) {
            stamp(file, path).ifPresent(stamp -> add(file, path, real.get(), stamp));
        } else if (real.isPresent()) {
            problems.add(Problem.error(Location.of(path), "this symbolic link leads out of content/",
                    "copy the file into content/ instead"));
        }
    }

    private void add(Path file, String path, Path real, FileStamp stamp) {
        if (stamp.kind() == FileStamp.Kind.FOLDER) {
            enter(file, path, real);
        } else if (stamp.kind() == FileStamp.Kind.FILE) {
            add(new SourceFile(path, content, stamp));
        } else {
            problems.add(Problem.error(Location.of(path), "this is neither a file nor a folder"));
        }
    }

    private void add(SourceFile file) {
        if (found.size() == MAX_FILES) {
            full = true;
            problems.add(Problem.error(Location.of(file.path()), "there are more than " + MAX_FILES + " files here",
                    "look for symbolic links that show a folder many times"));
            return;
        }
        found.add(file);
    }

    private void enter(Path folder, String path, Path real) {
        if (ancestors.contains(real)) {
            problems.add(Problem.error(Location.of(path), "this symbolic link leads to a folder that it is in",
                    "delete the link"));
        } else if (ancestors.size() == MAX_DEPTH) {
            problems.add(Problem.error(Location.of(path), "folders are nested more than " + MAX_DEPTH + " deep"));
        } else if (!Files.isReadable(folder)) {
            problems.add(Problem.error(Location.of(path), "this folder cannot be read", "check that you may read it"));
        } else {
            ancestors.push(real);
            for (Path child : children(folder)) {
                String name = child.getFileName().toString();
                if (!isIgnoredName(name)) {
                    visit(child, path + "/" + name);
                }
            }
            ancestors.pop();
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(child -> child.getFileName().toString())).toList();
        } catch (AccessDeniedException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private Optional<Path> real(Path file, String path) {
        return asked(file, path, file::toRealPath);
    }

    private Optional<FileStamp> stamp(Path file, String path, LinkOption... options) {
        return asked(file, path, () -> FileStamp.of(file, options));
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> Optional<T> asked(Path file, String path, Question<T> question) {
        try {
            return Optional.of(question.ask());
        } catch (FileSystemException e) {
            boolean link = Files.isSymbolicLink(file);
            problems.add(Problem.error(Location.of(path),
                    link ? "this symbolic link leads nowhere" : "this file cannot be read",
                    link ? "delete the link" : "check that you may read it"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot resolve " + file, e);
        }
    }

    /** Whether a file or a folder that it is in is passed over. */
    static boolean isIgnored(String path) {
        if (isPlain(path)) {
            return false;
        }
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            if (isIgnoredName(path.substring(start, slash))) {
                return true;
            }
            start = slash + 1;
        }
        return isIgnoredName(path.substring(start));
    }

    /** Most paths: nothing in them that the name of an ignored file has. */
    private static boolean isPlain(String path) {
        return path.indexOf("/.") < 0 && path.indexOf('~') < 0 && path.indexOf('#') < 0 && path.indexOf(".sw") < 0
                && !path.startsWith(".") && !path.endsWith(".db");
    }

    private static boolean isIgnoredName(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".swp") || name.endsWith(".swo")
                || name.startsWith("#") && name.endsWith("#") || name.equals("Thumbs.db");
    }
}
