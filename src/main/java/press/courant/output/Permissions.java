package press.courant.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Who may read what is published: everybody, as a web server is another user.
 *
 * @param needed whether the machine's umask would hide new files, so that each has to be opened up
 */
record Permissions(boolean needed) {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Finds out what becomes of a new file in a folder. */
    static Permissions probedIn(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new Permissions(false);
        }
        Path probe = folder.resolve("probe");
        Files.deleteIfExists(probe);
        Files.createFile(probe);
        try {
            return new Permissions(!Files.getPosixFilePermissions(probe).equals(FILE));
        } finally {
            Files.delete(probe);
        }
    }

    void openFile(Path file) throws IOException {
        if (needed) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    void openFolder(Path folder) throws IOException {
        if (needed) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }
}
