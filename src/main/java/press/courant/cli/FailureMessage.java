package press.courant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What went wrong outside the content, in one line for a person. */
final class FailureMessage {
    private FailureMessage() {}

    static String of(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return input(unchecked.getCause());
        } else if (failure instanceof IOException exception) {
            return input(exception);
        } else if (failure instanceof OutOfMemoryError) {
            return "Java ran out of memory; JAVA_OPTS=-Xmx2g gives it more";
        }
        return "this is a fault in Courant: " + detail(failure) + " (--debug prints where)";
    }

    private static String input(IOException failure) {
        if (failure instanceof FileSystemException file && file.getFile() != null) {
            return reason(file) + ": " + file.getFile();
        }
        return Optional.ofNullable(failure.getMessage()).orElseGet(() -> detail(failure));
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (failure instanceof AccessDeniedException) {
            return "permission denied";
        } else if (failure instanceof FileAlreadyExistsException) {
            return "already there";
        } else if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return Optional.ofNullable(failure.getReason()).orElse("cannot be read or written");
    }

    private static String detail(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }
}
