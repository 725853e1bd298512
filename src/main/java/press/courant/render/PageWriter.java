package press.courant.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * The bytes of a page under way, of bounded length and without the characters that no markup may hold.
 *
 * <p>Characters are checked and encoded in one pass as they come: a page in a second form, and a third, is what a
 * large site would spend much of its time on.
 */
final class PageWriter extends Writer {
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int USUAL_LENGTH = 64 * 1024;
    private static final int MOST_BYTES_OF_CHARACTER = 3;
    private static final char NONE = 0;

    private final char[] chunk = new char[1024];
    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;
    /** The first half of a surrogate pair whose second has not come yet. */
    private char half = NONE;

    /** Makes it ready for another page. */
    void clear() {
        length = 0;
        half = NONE;
    }

    /** How many bytes it can take before it has to grow. */
    int capacity() {
        return bytes.length;
    }

    @Override
    public void write(char[] characters, int offset, int count) throws IOException {
        reserve(count);
        byte[] target = bytes;
        int end = length;
        int i = offset;
        while (i < offset + count) {
            if (half == NONE) {
                for (; i < offset + count && isPlain(characters[i]); i++) {
                    target[end++] = (byte) characters[i];
                }
            }
            if (i < offset + count) {
                end = encode(characters[i++], end);
            }
        }
        length = end;
    }

    /** Writes what another writer of this kind has made. */
    void writeEncoded(byte[] encoded) throws IOException {
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    @Override
    public void write(String string, int offset, int count) throws IOException {
        for (int from = offset; from < offset + count; from += chunk.length) {
            int part = Math.min(chunk.length, offset + count - from);
            string.getChars(from, from + part, chunk, 0);
            write(chunk, 0, part);
        }
    }

    @Override
    public void write(int character) throws IOException {
        reserve(1);
        length = encode((char) character, length);
    }

    private void reserve(int count) throws IOException {
        if (count > LONGEST - length) {
            throw new TooLargeException();
        }
        int needed = length + MOST_BYTES_OF_CHARACTER * count + 1;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character < 0x7F || character == '\n';
    }

    /** Writes a character at {@code end}, or nothing for one that is not allowed, and returns the new end. */
    private int encode(char character, int end) {
        char first = half;
        half = NONE;
        if (Character.isHighSurrogate(character)) {
            half = character;
            return end;
        }
        int to = end;
        if (first != NONE && Character.isLowSurrogate(character)) {
            int codePoint = Character.toCodePoint(first, character);
            bytes[to++] = (byte) (0xF0 | codePoint >> 18);
            bytes[to++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            bytes[to++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            bytes[to++] = (byte) (0x80 | codePoint & 0x3F);
        } else if (!isLegal(character)) {
            return end;
        } else if (character < 0x80) {
            bytes[to++] = (byte) character;
        } else if (character < 0x800) {
            bytes[to++] = (byte) (0xC0 | character >> 6);
            bytes[to++] = (byte) (0x80 | character & 0x3F);
        } else {
            bytes[to++] = (byte) (0xE0 | character >> 12);
            bytes[to++] = (byte) (0x80 | character >> 6 & 0x3F);
            bytes[to++] = (byte) (0x80 | character & 0x3F);
        }
        return to;
    }

    /** {@code Char} of XML 1.0, which is also what HTML allows, but for U+007F to U+009F. */
    private static boolean isLegal(char character) {
        return character >= ' '
                ? character < 0x7F || character > 0x9F && character < 0xFFFE && !Character.isSurrogate(character)
                : character == '\n' || character == '\t' || character == '\r';
    }

    /** More text than a page can sensibly have. */
    static final class TooLargeException extends IOException {}
}
