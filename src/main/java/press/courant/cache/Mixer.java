package press.courant.cache;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A digest of 64 bits of values in their order: it tells one state of something from the next, and need not withstand
 * an attack.
 */
public final class Mixer {
    private long state = 0x9e3779b97f4a7c15L;

    /** The digest of one text, which may be long. */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** The digest of a part of bytes: two sums that Java makes fast before it has compiled anything. */
    public static long of(byte[] bytes, int from, int length) {
        CRC32 first = new CRC32();
        Adler32 second = new Adler32();
        first.update(bytes, from, length);
        second.update(bytes, from, length);
        return mixed(first.getValue() << 32 | second.getValue()) + length;
    }

    public Mixer add(long value) {
        state = mixed(Long.rotateLeft(state, 27) * 0x9fb21c651e98df25L + value);
        return this;
    }

    public Mixer add(boolean value) {
        return add(value ? 1 : 2);
    }

    public Mixer add(Optional<String> text) {
        return text.isPresent() ? add(true).add(text.get()) : add(false);
    }

    /** Adds a text and its length, so that no two rows of texts look the same. */
    public Mixer add(String text) {
        int length = text.length();
        add(length);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            add((long) text.charAt(i) << 48 | (long) text.charAt(i + 1) << 32
                    | (long) text.charAt(i + 2) << 16 | text.charAt(i + 3));
        }
        if (i < length) {
            long rest = 0;
            for (; i < length; i++) {
                rest = rest << 16 | text.charAt(i);
            }
            add(rest);
        }
        return this;
    }

    public long value() {
        return mixed(state);
    }

    /** The finalizer of MurmurHash3. */
    private static long mixed(long value) {
        long bits = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
        return bits ^ bits >>> 33;
    }
}
