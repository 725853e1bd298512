package press.courant.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Long texts in one file, each of which is read when it is asked for. The file only grows, so that an edit writes no
 * more than its own text; whoever writes down the places of all texts decides when to begin anew.
 *
 * <p>Many threads may read and add.
 */
public final class TextStore implements AutoCloseable {
    private final FileChannel channel;
    private final AtomicLong end;

    private TextStore(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = new AtomicLong(channel.size());
    }

    /** Where a text is, and what it must be. */
    public record Place(long start, int length, long digest) {
        public void write(ByteSink sink) {
            sink.longNumber(start);
            sink.number(length);
            sink.longNumber(digest);
        }

        public static Place read(ByteSource source) {
            return new Place(source.longNumber(), source.number(), source.longNumber());
        }
    }

    /** Where a text is, and where the numbers that go with it are. */
    public record Entry(Place text, Place numbers) {
        public long length() {
            return text.length() + numbers.length();
        }

        public void write(ByteSink sink) {
            text.write(sink);
            numbers.write(sink);
        }

        public static Entry read(ByteSource source) {
            return new Entry(Place.read(source), Place.read(source));
        }
    }

    /** Opens or makes a store. */
    public static TextStore open(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a file: " + file);
        }
        return new TextStore(FileChannel.open(file,
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Opens a store that another program may be adding to. */
    public static TextStore openToRead(Path file) throws IOException {
        return new TextStore(FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** How many bytes it has, also of texts that nobody asks for any more. */
    public long size() {
        return end.get();
    }

    public String text(Place place) {
        return bytes(place).text();
    }

    /** What is at a place; throws {@link DamageException} where it is not what it was. */
    public ByteSource bytes(Place place) {
        byte[] bytes = new byte[place.length()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining() && channel.read(buffer, place.start() + buffer.position()) >= 0) {
                continue;
            }
        } catch (IOException unreadable) {
            throw new DamageException("a text cannot be read");
        }
        if (buffer.hasRemaining() || Mixer.of(bytes, 0, bytes.length) != place.digest()) {
            throw new DamageException("a text is not what it was");
        }
        return new ByteSource(bytes, 0, bytes.length);
    }

    /** Appends what is in a sink. */
    public Place add(ByteSink sink) throws IOException {
        return new Place(append(sink), sink.length(), Mixer.of(sink.array(), 0, sink.length()));
    }

    /** Appends a text and numbers that go with it. */
    public Entry add(String text, int[]... numbers) throws IOException {
        int usual = text.length() + ByteSink.MOST_BYTES_OF_NUMBER;
        for (int[] some : numbers) {
            usual += Integer.BYTES * some.length + ByteSink.MOST_BYTES_OF_NUMBER;
        }
        ByteSink sink = new ByteSink(usual);
        sink.text(text);
        int middle = sink.length();
        for (int[] some : numbers) {
            sink.numbers(some);
        }
        int length = sink.length();
        long start = append(sink);
        return new Entry(new Place(start, middle, Mixer.of(sink.array(), 0, middle)),
                new Place(start + middle, length - middle, Mixer.of(sink.array(), middle, length - middle)));
    }

    private long append(ByteSink sink) throws IOException {
        long start = end.getAndAdd(sink.length());
        ByteBuffer buffer = ByteBuffer.wrap(sink.array(), 0, sink.length());
        while (buffer.hasRemaining()) {
            channel.write(buffer, start + buffer.position());
        }
        return start;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
