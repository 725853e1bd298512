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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file of parts, of which a run adds one at the end, so that it writes no more than what is new.
 *
 * <p>Each part ends in a checksum. What comes after a damaged or half-written one is as good as not there, so that a
 * reader has what an earlier run left; of a file of another writer or version it has nothing.
 *
 * @param writer what wrote it; whatever else did may have meant other things with the same bytes
 */
public record CacheLog(Path file, String writer) {
    private static final int CHECKSUM = Long.BYTES;
    private static final long WASTE = 1 << 20;
    /** Java copies what it reads by way of memory outside the heap, which it fills with zeros first. */
    private static final int AT_ONCE = 1 << 18;

    /**
     * What is in the file.
     *
     * @param parts none where all of it is as good as not there
     * @param end of the last good one in the file
     */
    public record Content(List<ByteSource> parts, long end) {
        private static final Content NONE = new Content(List.of(), 0);

        /** Whether what was added is more than what it was added to, and much. */
        public boolean isWasteful() {
            int first = parts.isEmpty() ? 0 : parts.get(0).end();
            return end > 2L * first + WASTE;
        }
    }

    /** What earlier runs left. */
    public Content read() {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? parts(bytes()) : Content.NONE;
        } catch (IOException unreadable) {
            return Content.NONE;
        }
    }

    private byte[] bytes() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] bytes = new byte[(int) Math.min(channel.size(), Integer.MAX_VALUE - Long.BYTES)];
            int count = 0;
            while (count < bytes.length) {
                int more = channel.read(ByteBuffer.wrap(bytes, count, Math.min(AT_ONCE, bytes.length - count)));
                if (more < 0) {
                    break;
                }
                count += more;
            }
            return bytes;
        }
    }

    private Content parts(byte... bytes) {
        byte[] head = head();
        if (bytes.length < head.length || !Arrays.equals(bytes, 0, head.length, head, 0, head.length)) {
            return Content.NONE;
        }
        List<ByteSource> parts = new ArrayList<>();
        int start = head.length;
        while (start <= bytes.length - Integer.BYTES - CHECKSUM) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int length = buffer.getInt(start);
            int end = start + Integer.BYTES + length;
            if (length < 0 || length > bytes.length - CHECKSUM - Integer.BYTES - start
                    || buffer.getLong(end) != checksum(bytes, start, end)) {
                break;
            }
            parts.add(new ByteSource(bytes, start + Integer.BYTES, end));
            start = end + CHECKSUM;
        }
        return new Content(parts, start);
    }

    /** Puts a file with one part in place of what is there, in one step. */
    public void write(ByteSink part) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel channel =
                FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] head = head();
            write(channel, head, head.length);
            write(channel, part);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Adds a part after the last good one. */
    public void append(ByteSink part, Content read) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.position(read.end());
            write(channel, part);
            channel.truncate(channel.position());
        }
    }

    /** A part, which may be large, between its length and its checksum. */
    private static void write(FileChannel channel, ByteSink part) throws IOException {
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(part.length()).array();
        CRC32 checksum = new CRC32();
        checksum.update(length);
        checksum.update(part.array(), 0, part.length());
        write(channel, length, length.length);
        write(channel, part.array(), part.length());
        write(channel, ByteBuffer.allocate(CHECKSUM).putLong(checksum(checksum, Integer.BYTES + part.length())).array(), CHECKSUM);
    }

    private static void write(FileChannel channel, byte[] bytes, int length) throws IOException {
        for (int from = 0; from < length; ) {
            from += channel.write(ByteBuffer.wrap(bytes, from, Math.min(AT_ONCE, length - from)));
        }
    }

    private byte[] head() {
        return ("courant-cache 2 " + writer + "\n").getBytes(UTF_8);
    }

    /** Java's first compiler has an intrinsic for this one, and not for CRC-32C. */
    private static long checksum(byte[] bytes, int start, int end) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, start, end - start);
        return checksum(checksum, end - start);
    }

    private static long checksum(CRC32 sum, int length) {
        return sum.getValue() << 32 | length;
    }
}
