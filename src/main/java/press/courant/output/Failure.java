package press.courant.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What an exception of the file system means, in words: Java's own message is often only a path. */
final class Failure {
    private Failure() {}

    static IOException explained(String what, IOException cause) {
        return new IOException(what + ": " + reason(cause), cause);
    }

    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied: " + cause.getMessage();
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file: " + cause.getMessage();
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something else is there: " + cause.getMessage();
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "the folder is not empty: " + cause.getMessage();
        }
        if (cause instanceof NotDirectoryException) {
            return "not a folder: " + cause.getMessage();
        }
        if (cause instanceof FileSystemException && ((FileSystemException) cause).getReason() != null) {
            return ((FileSystemException) cause).getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
