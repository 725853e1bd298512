package press.courant.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The end of a run of bytes that are printable characters of ASCII, found by looking at eight of them at once. */
final class PlainRun {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long TOP_BITS = 0x80 * EACH;

    private PlainRun() {}

    /**
     * The index of the first byte from {@code from} on that is not plain, or of the end.
     *
     * @param plain which bytes are, among them all of ASCII that are printable, save perhaps the question mark
     */
    static int end(byte[] bytes, int from, int to, boolean[] plain) {
        int i = from;
        int last;
        do {
            while (i <= to - Long.BYTES && arePrintable((long) EIGHT.get(bytes, i))) {
                i += Long.BYTES;
            }
            last = Math.min(to, i + Long.BYTES);
            while (i < last && plain[bytes[i] & 0xFF]) {
                i++;
            }
        } while (i == last && i < to);
        return i;
    }

    /**
     * Whether none of eight bytes is beyond ASCII, a control character or a question mark. A sum of two bytes below 128
     * has its top bit where it is 128 or more, and carries nothing into the next.
     */
    private static boolean arePrintable(long eight) {
        long noControl = eight + (0x80 - ' ') * EACH;
        long delete = eight + EACH;
        long noQuestionMark = (eight ^ '?' * EACH) + 0x7F * EACH;
        return (eight & TOP_BITS) == 0 && (noControl & noQuestionMark & ~delete & TOP_BITS) == TOP_BITS;
    }
}
