package press.courant.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The manifest as text: a version, a line for each file, a checksum.
 *
 * <pre>
 * courant-manifest 1
 * 2023/index.html TAB 5d41402abc4b2a76b9719d911017c592 TAB size TAB modified TAB checksum
 * end 1c291ca3
 * </pre>
 */
final class ManifestFile {
    private static final String VERSION = "courant-manifest 1\n";
    private static final String END = "end ";
    /** The bytes of a line, most often. */
    private static final int USUAL_LINE = 100;

    private ManifestFile() {}

    /**
     * What a manifest's file says.
     *
     * @param manifest where it is not intact, the lines that can still be understood
     * @param intact whether it is of this version and undamaged, so that it can be relied on to be complete
     */
    record Content(Manifest manifest, boolean intact) {
        static final Content NONE = new Content(Manifest.EMPTY, true);
    }

    /** Reads a manifest; a missing one is empty, and whatever else is in its place is a damaged one. */
    static Content read(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Content.NONE;
        }
        if (!Files.isRegularFile(file)) {
            return new Content(Manifest.EMPTY, false);
        }
        return parse(Files.readAllBytes(file));
    }

    /** The checksum that a manifest ends in, with its length; 0 where there is none. */
    static long checksum(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(bytes.length(), END.length() + 2 * Integer.BYTES + 1)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            String text = new String(tail, UTF_8);
            int end = text.lastIndexOf(END);
            return end < 0 ? 0 : bytes.length() << 32 | Integer.toUnsignedLong(
                    Integer.parseUnsignedInt(text, end + END.length(), text.length() - 1, 16));
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }

    static Content parse(String text) {
        return parse(text.getBytes(UTF_8));
    }

    /** Line by line out of the bytes: a text of all of them would be decoded, copied and searched. */
    private static Content parse(byte[] bytes) {
        Map<String, Manifest.Entry> entries = new LinkedHashMap<>(2 * bytes.length / USUAL_LINE);
        String last = "";
        boolean inOrder = true;
        byte[] version = VERSION.getBytes(UTF_8);
        boolean intact = Arrays.equals(bytes, 0, Math.min(bytes.length, version.length), version, 0, version.length);
        int start = intact ? version.length : 0;
        int end = startOfLastLine(bytes);
        intact &= end >= start && new String(bytes, end, bytes.length - end, UTF_8).equals(ending(bytes, end));
        int stop = intact ? end : bytes.length;
        while (start < stop) {
            int lineEnd = indexOf(bytes, '\n', start, stop);
            Optional<Line> line = parseLine(bytes, start, lineEnd);
            intact &= line.isPresent();
            if (line.isPresent()) {
                inOrder &= line.get().path().compareTo(last) > 0;
                last = line.get().path();
                entries.put(last, line.get().entry());
            }
            start = lineEnd + 1;
        }
        return new Content(new Manifest(inOrder ? entries : new TreeMap<>(entries)), intact);
    }

    private static int startOfLastLine(byte[] bytes) {
        int start = bytes.length - 1;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    private record Line(String path, Manifest.Entry entry) {}

    private static Optional<Line> parseLine(byte[] bytes, int start, int end) {
        int key = indexOf(bytes, '\t', start, end);
        int size = indexOf(bytes, '\t', Math.min(end, key + 1), end);
        int modified = indexOf(bytes, '\t', Math.min(end, size + 1), end);
        int checksum = indexOf(bytes, '\t', Math.min(end, modified + 1), end);
        if (checksum == end) {
            return Optional.empty();
        }
        try {
            String path = new String(bytes, start, key - start, UTF_8);
            Manifest.Entry entry = new Manifest.Entry(
                    new String(bytes, key + 1, size - key - 1, ISO_8859_1),
                    number(bytes, size + 1, modified, 10),
                    number(bytes, modified + 1, checksum, 10),
                    (int) number(bytes, checksum + 1, end, 16));
            return OutputPath.fault(path).isPresent() ? Optional.empty() : Optional.of(new Line(path, entry));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** A number of at most 15 digits, which may have a sign. */
    private static long number(byte[] bytes, int start, int end, int radix) {
        boolean negative = start < end && bytes[start] == '-';
        int first = negative ? start + 1 : start;
        if (first >= end || end - first > 15) {
            throw new NumberFormatException("Not a number");
        }
        long value = 0;
        for (int i = first; i < end; i++) {
            int digit = Character.digit(bytes[i], radix);
            if (digit < 0) {
                throw new NumberFormatException("Not a number");
            }
            value = value * radix + digit;
        }
        return negative ? -value : value;
    }

    /** The bytes of the file. */
    static ByteBuffer format(Manifest manifest) {
        ByteBuilder lines = new ByteBuilder(64 + 120 * manifest.entries().size());
        lines.add(VERSION);
        manifest.entries().forEach((path, entry) -> {
            lines.add(path);
            lines.add('\t');
            lines.add(entry.key());
            lines.add('\t');
            lines.add(Long.toString(entry.size()));
            lines.add('\t');
            lines.add(Long.toString(entry.modified()));
            lines.add('\t');
            lines.add(Integer.toHexString(entry.checksum()));
            lines.add('\n');
        });
        lines.add(ending(lines.array(), lines.length()));
        return ByteBuffer.wrap(lines.array(), 0, lines.length());
    }

    private static String ending(byte[] before, int length) {
        return END + Integer.toHexString(Checksum.of(before, length)) + "\n";
    }
}
