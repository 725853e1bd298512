package press.courant.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file that is written whole, and read whole or not at all: one of another writer, of another version or with a
 * wrong checksum is as good as none.
 *
 * @param writer what wrote it; whatever else did may have meant other things with the same bytes
 */
public record CacheFile(Path file, String writer) {
    private static final int CHECKSUM = Long.BYTES;

    /** The bytes that were written last. */
    public Optional<ByteSource> read() {
        byte[] head = head();
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length - CHECKSUM;
            if (end < head.length || !Arrays.equals(bytes, 0, head.length, head, 0, head.length)
                    || ByteBuffer.wrap(bytes, end, CHECKSUM).getLong() != checksum(bytes, end)) {
                return Optional.empty();
            }
            return Optional.of(new ByteSource(bytes, head.length, end));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Puts new bytes in place of the old ones in one step. */
    public void write(ByteSink sink) throws IOException {
        byte[] head = head();
        CRC32 checksum = new CRC32();
        checksum.update(head);
        checksum.update(sink.array(), 0, sink.length());
        ByteSink end = new ByteSink();
        end.longNumber(checksum(checksum, head.length + sink.length()));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel channel =
                FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.wrap(head));
            write(channel, ByteBuffer.wrap(sink.array(), 0, sink.length()));
            write(channel, ByteBuffer.wrap(end.array(), 0, end.length()));
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private byte[] head() {
        return ("courant-cache 1 " + writer + "\n").getBytes(UTF_8);
    }

    /** Java's first compiler has an intrinsic for this one, and not for CRC-32C. */
    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum(checksum, length);
    }

    private static long checksum(CRC32 checksum, int length) {
        return checksum.getValue() << 32 | length;
    }
}
