package press.courant.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
        return parse(new String(Files.readAllBytes(file), UTF_8));
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
            int end = text.indexOf(END);
            return end < 0 ? 0 : bytes.length() << 32 | Integer.toUnsignedLong(
                    Integer.parseUnsignedInt(text, end + END.length(), text.length() - 1, 16));
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }

    static Content parse(String text) {
        Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
        String last = "";
        boolean inOrder = true;
        boolean intact = text.startsWith(VERSION);
        int start = intact ? VERSION.length() : 0;
        int end = text.lastIndexOf(END);
        intact &= end >= 0 && text.substring(end).equals(ending(text.substring(0, end)));
        int stop = intact ? end : text.length();
        while (start < stop) {
            int newline = text.indexOf('\n', start);
            int lineEnd = newline < 0 ? text.length() : newline;
            Optional<Line> line = parseLine(text, start, lineEnd);
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

    private record Line(String path, Manifest.Entry entry) {}

    private static Optional<Line> parseLine(String text, int start, int end) {
        int[] tabs = new int[4];
        int position = start - 1;
        for (int i = 0; i < tabs.length; i++) {
            position = text.indexOf('\t', position + 1);
            if (position < 0 || position >= end) {
                return Optional.empty();
            }
            tabs[i] = position;
        }
        String path = text.substring(start, tabs[0]);
        Optional<Manifest.Entry> entry = entry(text, tabs, end);
        if (entry.isEmpty() || OutputPath.fault(path).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Line(path, entry.get()));
    }

    private static Optional<Manifest.Entry> entry(String text, int[] tabs, int end) {
        try {
            return Optional.of(new Manifest.Entry(
                    text.substring(tabs[0] + 1, tabs[1]),
                    Long.parseLong(text, tabs[1] + 1, tabs[2], 10),
                    Long.parseLong(text, tabs[2] + 1, tabs[3], 10),
                    Integer.parseUnsignedInt(text, tabs[3] + 1, end, 16)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    static String format(Manifest manifest) {
        StringBuilder text = new StringBuilder(64 + 120 * manifest.entries().size()).append(VERSION);
        manifest.entries().forEach((path, entry) -> text.append(path)
                .append('\t')
                .append(entry.key())
                .append('\t')
                .append(entry.size())
                .append('\t')
                .append(entry.modified())
                .append('\t')
                .append(Integer.toHexString(entry.checksum()))
                .append('\n'));
        return text.append(ending(text.toString())).toString();
    }

    private static String ending(String before) {
        return END + Integer.toHexString(Checksum.of(before.getBytes(UTF_8))) + "\n";
    }
}
