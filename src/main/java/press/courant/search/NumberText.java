package press.courant.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Numbers from 0 as text: each as digits to the base of 32, the lowest first, of which all but the last have 32 more.
 */
final class NumberText {
    private static final byte[] DIGITS = new byte[64];
    private static final byte[] VALUES = new byte[128];

    static {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < DIGITS.length; i++) {
            DIGITS[i] = (byte) digits.charAt(i);
            VALUES[DIGITS[i]] = (byte) i;
        }
    }

    private byte[] bytes;
    private int length;

    NumberText() {
        bytes = new byte[4];
    }

    private NumberText(byte... digits) {
        bytes = digits;
        length = digits.length;
    }

    /** The numbers of a text that was made of some. */
    static NumberText of(String text) {
        return new NumberText(text.getBytes(ISO_8859_1));
    }

    void add(int number) {
        if (length + 7 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + 7);
        }
        int rest = number;
        while (rest >= 32) {
            bytes[length++] = DIGITS[32 | rest & 31];
            rest >>>= 5;
        }
        bytes[length++] = DIGITS[rest];
    }

    /** Of the text, in characters. */
    int length() {
        return length;
    }

    Reader reader() {
        return new Reader();
    }

    /** Yields the numbers again, one after the other. */
    final class Reader {
        private int next;

        boolean hasNext() {
            return next < length;
        }

        int next() {
            int number = 0;
            int shift = 0;
            int value;
            do {
                value = VALUES[bytes[next++]];
                number |= (value & 31) << shift;
                shift += 5;
            } while (value >= 32);
            return number;
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public String toString() {
        return new String(bytes, 0, 0, length);
    }
}
