package press.courant.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The promise to finish a commit: from the moment it is on the disk the new site is the true one, and
 * {@link #replay} makes it so however often it was interrupted.
 *
 * @param deletions the paths of files to delete; what to put in place is the staging folder's content
 */
record Journal(List<String> deletions) {
    private static final String VERSION = "courant-journal 1\n";
    private static final String DELETE = "delete ";
    private static final String END = "end ";

    /** The complete journal in a file, empty where there is none or its writing was interrupted. */
    static Optional<Journal> read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), UTF_8);
        int end = text.lastIndexOf(END);
        if (!text.startsWith(VERSION) || end < 0 || !text.substring(end).equals(ending(text.substring(0, end)))) {
            return Optional.empty();
        }
        List<String> deletions = text.substring(VERSION.length(), end).lines()
                .map(line -> line.substring(DELETE.length()))
                .toList();
        boolean sound = deletions.stream().allMatch(path -> OutputPath.fault(path).isEmpty());
        return sound ? Optional.of(new Journal(deletions)) : Optional.empty();
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(VERSION);
        deletions.forEach(path -> text.append(DELETE).append(path).append('\n'));
        writeDurably(file, ByteBuffer.wrap(text.append(ending(text.toString())).toString().getBytes(UTF_8)));
    }

    private static String ending(String before) {
        return END + Integer.toHexString(Checksum.of(before.getBytes(UTF_8))) + "\n";
    }

    static void writeDurably(Path file, ByteBuffer bytes) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Finishes the commit. Deletions come first, so that a file can take a folder's place and the reverse, and so
     * that a change of case works on a file system that ignores it.
     *
     * @param beforeStep is run before each change of the file system, so that a test can stop there
     */
    void replay(OwnFolder own, Runnable beforeStep) throws IOException {
        Path output = own.output();
        SortedSet<Path> emptied = new TreeSet<>(Comparator.comparing(Path::getNameCount).reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (String path : deletions) {
            if (reachable(output, path) && isFile(output.resolve(path))) {
                beforeStep.run();
                Files.delete(output.resolve(path));
            }
            for (String folder = OutputPath.parent(path); !folder.isEmpty(); folder = OutputPath.parent(folder)) {
                if (!emptied.add(output.resolve(folder))) {
                    break;
                }
            }
        }
        for (Path folder : emptied) {
            if (isFolder(folder) && reachable(output, relative(output, folder))) {
                beforeStep.run();
                deleteIfEmpty(folder);
            }
        }
        if (isFolder(own.staging())) {
            merge(own.staging(), output, beforeStep);
        }
        if (isFile(own.nextManifest())) {
            beforeStep.run();
            move(own.nextManifest(), own.manifest());
        }
        beforeStep.run();
        Files.deleteIfExists(own.journal());
        beforeStep.run();
        own.discardStaging();
    }

    private static String relative(Path output, Path folder) {
        return output.relativize(folder).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    /** Moves what is in one folder into another; a folder that is new there moves in one step. */
    private static void merge(Path from, Path into, Runnable beforeStep) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(from)) {
            stream.forEach(children::add);
        }
        for (Path child : children) {
            Path target = into.resolve(child.getFileName());
            boolean targetIsFolder = isFolder(target);
            if (targetIsFolder && isFolder(child)) {
                merge(child, target, beforeStep);
                continue;
            }
            if (targetIsFolder) {
                beforeStep.run();
                Files.delete(target);
            }
            beforeStep.run();
            move(child, target);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException expected) {
            return;
        }
    }

    /** Whether no symbolic link leads out of the output on the way to a path. */
    private static boolean reachable(Path output, String path) {
        for (String folder = OutputPath.parent(path); !folder.isEmpty(); folder = OutputPath.parent(folder)) {
            if (!isFolder(output.resolve(folder))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
