package press.courant.search;

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

    private byte[] bytes = new byte[4];
    private int length;

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

    /** The numbers again. */
    int[] numbers() {
        int[] numbers = new int[length];
        int count = 0;
        int shift = 0;
        for (int i = 0; i < length; i++) {
            int value = VALUES[bytes[i]];
            numbers[count] |= (value & 31) << shift;
            shift = value < 32 ? 0 : shift + 5;
            count += value < 32 ? 1 : 0;
        }
        return Arrays.copyOf(numbers, count);
    }

    @SuppressWarnings("deprecation")
    void appendTo(StringBuilder text) {
        text.append(new String(bytes, 0, 0, length));
    }
}
