package press.courant.render;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

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
    private static final char LAST_OF_LATIN_1 = 0xFF;
    /** How many characters of a text are looked at to see whether most are beyond Latin-1. */
    private static final int LOOKS = 8;
    /** How many texts of templates are kept; a template that makes templates has new ones on each page. */
    private static final int MOST_TEXTS = 2000;

    private final char[] chunk = new char[1024];
    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;
    private final Map<char[], byte[]> ofTemplates = new IdentityHashMap<>();
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

    /** FreeMarker writes the text of a template so, which is the same array on each page, and none but that. */
    @Override
    public void write(char[] text) throws IOException {
        byte[] encoded = half == NONE ? ofTemplates.get(text) : null;
        if (encoded != null) {
            writeEncoded(encoded);
            return;
        }
        int start = length;
        boolean isWhole = half == NONE;
        write(text, 0, text.length);
        if (isWhole && half == NONE && ofTemplates.size() < MOST_TEXTS) {
            ofTemplates.put(text, Arrays.copyOfRange(bytes, start, length));
        }
    }

    @Override
    public void write(char[] characters, int offset, int count) throws IOException {
        write(characters, offset, count, Escapes.NONE);
    }

    private void write(char[] characters, int offset, int count, Escapes escapes) throws IOException {
        reserve(count);
        boolean[] plain = escapes.plain();
        int last = offset + count;
        for (int i = offset; i < last; i++) {
            if (half == NONE) {
                byte[] target = bytes;
                int end = length;
                for (char c; i < last && (c = characters[i]) <= LAST_OF_LATIN_1 && plain[c]; i++) {
                    target[end++] = (byte) c;
                }
                length = end;
            }
            if (i < last) {
                write(characters[i], escapes, last - i);
            }
        }
    }

    /**
     * Writes one character, or what stands for it.
     *
     * @param rest how many follow, for which there is room afterwards
     */
    private void write(char character, Escapes escapes, int rest) throws IOException {
        if (escapes.isSpecial(character)) {
            half = NONE;
            writeEncoded(escapes.replacement(character));
            reserve(rest);
        } else {
            length = encode(character, length);
        }
    }

    /** Writes what another writer of this kind has made. */
    void writeEncoded(byte[] encoded) throws IOException {
        reserve(encoded.length);
        add(encoded, 0, encoded.length);
    }

    @Override
    public void write(String string, int offset, int count) throws IOException {
        write(string.substring(offset, offset + count), Escapes.NONE);
    }

    /** Writes a text with what stands for its special characters. */
    void write(String text, Escapes escapes) throws IOException {
        int length = text.length();
        for (int from = writeNarrow(text, escapes); from < length; from += chunk.length) {
            int part = Math.min(chunk.length, length - from);
            text.getChars(from, from + part, chunk, 0);
            write(chunk, 0, part, escapes);
        }
    }

    /**
     * Writes a text up to its first character beyond Latin-1, and returns where that is. Java keeps a text without one as
     * bytes, so that runs of plain ones are copied at once.
     */
    private int writeNarrow(String text, Escapes escapes) throws IOException {
        for (int i = 0; i < text.length(); i += 1 + text.length() / LOOKS) {
            if (text.charAt(i) > LAST_OF_LATIN_1) {
                return 0;
            }
        }
        byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
        if (narrow.length != text.length()) {
            return 0;
        }
        reserve(narrow.length);
        int start = 0;
        for (int i = escapes.endOfPlain(narrow, 0); i < narrow.length; i = escapes.endOfPlain(narrow, start)) {
            add(narrow, start, i);
            char character = text.charAt(i);
            if (character > LAST_OF_LATIN_1) {
                return i;
            }
            start = i + 1;
            write(character, escapes, narrow.length - start);
        }
        add(narrow, start, narrow.length);
        return narrow.length;
    }

    private void add(byte[] plain, int from, int to) {
        if (to > from) {
            half = NONE;
            System.arraycopy(plain, from, bytes, length, to - from);
            length += to - from;
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

    @Override
    public String toString() {
        boolean isAscii = PlainRun.end(bytes, 0, length, Escapes.NONE.plain()) == length;
        return new String(bytes, 0, length, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
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
