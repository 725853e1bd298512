package press.courant.cache;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Values as compact bytes, which a {@link ByteSource} makes the same values of. */
public final class ByteSink {
    /** Some machines have no longer arrays. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    static final int MOST_BYTES_OF_NUMBER = 5;

    private byte[] bytes;
    private int length;

    public ByteSink() {
        this(512);
    }

    /** @param usual how many bytes there will be, about */
    public ByteSink(int usual) {
        bytes = new byte[usual];
    }

    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private void raw(byte[] from, int start, int count) {
        reserve(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    public void flag(boolean value) {
        reserve(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    /** A number that is most often small, in as few bytes as it needs; a negative one takes five. */
    public void number(int value) {
        reserve(MOST_BYTES_OF_NUMBER);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Numbers of any size, four bytes each. */
    public void numbers(int[] values) {
        number(values.length);
        reserve(Integer.BYTES * values.length);
        for (int value : values) {
            fixedNumber(value);
        }
    }

    /** A number in four bytes. */
    void fixedNumber(int value) {
        reserve(Integer.BYTES);
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    public void longNumber(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >> shift);
        }
    }

    public void longNumbers(long... values) {
        number(values.length);
        for (long value : values) {
            longNumber(value);
        }
    }

    /** Writes a text in the form that is read fastest. */
    public void text(String value) {
        TextForm.Encoded encoded = TextForm.encoded(value);
        byte[] its = encoded.bytes();
        number(its.length * TextForm.COUNT + encoded.form().ordinal());
        raw(its, 0, its.length);
    }

    public void moment(Instant value) {
        longNumber(value.getEpochSecond());
        number(value.getNano());
    }

    public void moment(ZonedDateTime value) {
        moment(value.toInstant());
        text(value.getZone().getId());
    }

    public void day(LocalDate value) {
        longNumber(value.toEpochDay());
    }

    public void constant(Enum<?> value) {
        number(value.ordinal());
    }

    public <T> void optional(Optional<T> value, BiConsumer<ByteSink, T> write) {
        flag(value.isPresent());
        value.ifPresent(present -> write.accept(this, present));
    }

    public <T> void list(Collection<T> values, BiConsumer<ByteSink, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, (int) Math.min(MOST, 2L * bytes.length)));
        }
    }
}
