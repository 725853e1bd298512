package press.courant.parallel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The right to do something that one program at a time may do, for as long as it is open.
 *
 * <p>It is a lock on a file, which the system takes away from a program that ends, however that ends.
 */
public final class SoleUse implements AutoCloseable {
    /** Of a file with a hole, which takes no room. */
    private static final long LARGEST = 1L << 30;

    private final Path file;
    private final FileChannel channel;

    private SoleUse(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the right where nobody has it, in this program or another one.
     *
     * @param file that is made for it, in a folder that is there; what stands in it means nothing
     * @throws IOException where the file cannot be written, or its file system knows no locks
     */
    public static Optional<SoleUse> of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file,
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean taken = false;
        try {
            taken = isLocked(channel) && isAt(file, channel);
            return taken ? Optional.of(new SoleUse(file, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** The byte that is locked is one that the file has not got, since Windows lets nobody read a locked one. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    /**
     * Whether the locked file is still the one of that name, which who had it before may have deleted. Its size tells, as
     * to open it a second time and close it again would give up the lock.
     */
    private static boolean isAt(Path file, FileChannel channel) throws IOException {
        long size = 1 + ThreadLocalRandom.current().nextLong(LARGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException deleted) {
            return false;
        } finally {
            channel.truncate(0);
        }
    }

    /** Gives the right back and leaves no file behind. */
    public void closeWithoutTrace() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
