package press.courant.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. */
final class ByteBuilder {
    private byte[] array;
    private int length;
    private char[] characters = new char[256];

    ByteBuilder() {
        this(1024);
    }

    /** @param usual how many there will be, about */
    ByteBuilder(int usual) {
        array = new byte[usual];
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    void add(char ascii) {
        reserve(1);
        array[length++] = (byte) ascii;
    }

    void add(byte[] bytes, int count) {
        reserve(count);
        System.arraycopy(bytes, 0, array, length, count);
        length += count;
    }

    /** Adds a text in UTF-8. */
    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes, bytes.length);
    }

    void addLength(int value) {
        reserve(Integer.BYTES);
        putLength(length, value);
        length += Integer.BYTES;
    }

    /**
     * Adds a length and the text, each half of a surrogate pair for itself: proper UTF-8 has no place for a lone
     * half, and {@code getBytes} would write all of them as a question mark.
     */
    void addText(String text) {
        int count = text.length();
        reserve(Integer.BYTES + 3 * count);
        if (characters.length < count) {
            characters = new char[2 * count];
        }
        text.getChars(0, count, characters, 0);
        byte[] bytes = array;
        int start = length;
        int end = start + Integer.BYTES;
        for (int i = 0; i < count; i++) {
            char c = characters[i];
            if (c < 0x80) {
                bytes[end++] = (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xc0 | c >> 6);
                bytes[end++] = (byte) (0x80 | c & 0x3f);
            } else {
                bytes[end++] = (byte) (0xe0 | c >> 12);
                bytes[end++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[end++] = (byte) (0x80 | c & 0x3f);
            }
        }
        putLength(start, end - start - Integer.BYTES);
        length = end;
    }

    private void putLength(int at, int value) {
        array[at] = (byte) (value >> 24);
        array[at + 1] = (byte) (value >> 16);
        array[at + 2] = (byte) (value >> 8);
        array[at + 3] = (byte) value;
    }

    private void reserve(int more) {
        if (array.length - length < more) {
            array = Arrays.copyOf(array, Math.max(length + more, 2 * array.length));
        }
    }
}
