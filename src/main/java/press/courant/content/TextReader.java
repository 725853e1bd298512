package press.courant.content;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import press.courant.cache.Mixer;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads a file as UTF-8 text, or says why it cannot. */
final class TextReader {
    /** The largest file that is read, in bytes. */
    static final int LIMIT = 4 * 1024 * 1024;

    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextReader() {}

    static Optional<SourceText> read(SourceFile file, List<Problem> problems) {
        byte[] bytes;
        // A file's own stream reads it at once; that of its channel in parts, each through a buffer of its own.
        try (InputStream stream = new FileInputStream(file.file().toFile())) {
            bytes = stream.readNBytes(LIMIT + 1);
        } catch (FileNotFoundException e) {
            problems.add(Problem.error(Location.of(file.path()), "this file cannot be read",
                    "check that it exists and that you may read it"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.file(), e);
        }
        if (bytes.length > LIMIT) {
            problems.add(Problem.error(Location.of(file.path()), "this file is larger than 4 MB",
                    "move pictures and data into content/assets and link to them"));
            return Optional.empty();
        }
        return decode(file.path(), bytes, problems);
    }

    /** A digest of a file's text, where it is one. */
    static OptionalLong digest(SourceFile file) {
        Optional<SourceText> text = read(file, new ArrayList<>());
        return text.isPresent() ? OptionalLong.of(Mixer.of(text.get().text())) : OptionalLong.empty();
    }

    static Optional<SourceText> decode(String path, byte[] bytes, List<Problem> problems) {
        int[] lines = plainLines(bytes);
        if (lines.length > 0) {
            // The same as by way of UTF-8, which would look for other characters once more.
            return Optional.of(new SourceText(path, new String(bytes, StandardCharsets.ISO_8859_1), lines));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? checked(new SourceText(path, withoutMark(text)), problems)
                : decodeStrictly(path, bytes, problems);
    }

    /** The starts of lines where all is ASCII, and nothing a control character but tabs and line feeds; none otherwise. */
    private static int[] plainLines(byte[] bytes) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            } else if (b < ' ' && b != '\t' || b == 0x7F) {
                return new int[0];
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static Optional<SourceText> checked(SourceText text, List<Problem> problems) {
        return forbiddenCharacter(text, problems) ? Optional.empty() : Optional.of(text);
    }

    /** The replacement character is in the text, or stands for what is no UTF-8. */
    private static Optional<SourceText> decodeStrictly(String path, byte[] bytes, List<Problem> problems) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, characters, true);
        String decoded = characters.flip().toString();
        SourceText text = new SourceText(path, withoutMark(decoded));
        if (result.isError()) {
            String bad = String.format(Locale.ROOT, "0x%02X", bytes[input.position()] & 0xFF);
            problems.add(Problem.error(text.at(text.text().length()), "this is not UTF-8 text: byte " + bad,
                    utf16(bytes) ? "it looks like UTF-16; save the file as UTF-8" : "save the file as UTF-8"));
            return Optional.empty();
        }
        return checked(text, problems);
    }

    private static String withoutMark(String decoded) {
        return !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    /** Control characters are in no text on purpose, and XML, which feeds are made of, knows no way to write them. */
    private static boolean forbiddenCharacter(SourceText text, List<Problem> problems) {
        char[] characters = text.text().toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c < ' ' && c != '\n' && c != '\t' || c == '\u007F' || c == '\uFFFE' || c == '\uFFFF') {
                String name = c == 0 ? "a NUL character" : String.format(Locale.ROOT, "the control character U+%04X", (int) c);
                problems.add(Problem.error(text.at(i), "this file has " + name + " in it",
                        "delete it; a text has none"));
                return true;
            }
        }
        return false;
    }
}
