package press.courant.cache;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The values that a {@link ByteSink} made bytes of; throws {@link DamageException} where they cannot be. */
public final class ByteSource {
    private final byte[] bytes;
    private final int end;
    private int position;
    private Optional<ZoneId> lastZone = Optional.empty();

    public ByteSource(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    int end() {
        return end;
    }

    public boolean flag() {
        require(1);
        return bytes[position++] != 0;
    }

    public int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            require(1);
            byte next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new DamageException("a number has no end");
    }

    public int[] numbers() {
        int count = number();
        if (count < 0 || count > (end - position) / Integer.BYTES) {
            throw new DamageException("it ends too early");
        }
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes[position] << 24 | (bytes[position + 1] & 0xff) << 16 | (bytes[position + 2] & 0xff) << 8
                    | bytes[position + 3] & 0xff;
            position += Integer.BYTES;
        }
        return values;
    }

    public long longNumber() {
        require(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[position++] & 0xff;
        }
        return value;
    }

    public long[] longNumbers() {
        int count = number();
        if (count < 0 || count > (end - position) / Long.BYTES) {
            throw new DamageException("it ends too early");
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = longNumber();
        }
        return values;
    }

    public String text() {
        int size = number();
        int count = size / TextForm.COUNT;
        require(size < 0 ? size : count);
        TextForm form = TextForm.numbered(size - count * TextForm.COUNT);
        String text = form == TextForm.PAIRS ? letterByLetter(count / 2) : new String(bytes, position, count, form.charset());
        position += count;
        return text;
    }

    private String letterByLetter(int count) {
        char[] letters = new char[count];
        for (int i = 0; i < count; i++) {
            letters[i] = (char) (bytes[position + 2 * i] << 8 | bytes[position + 2 * i + 1] & 0xff);
        }
        return new String(letters);
    }

    public Instant instant() {
        return Instant.ofEpochSecond(longNumber(), number());
    }

    public ZonedDateTime zonedMoment() {
        Instant at = instant();
        String id = text();
        ZoneId zone = lastZone.filter(last -> last.getId().equals(id)).orElseGet(() -> ZoneId.of(id));
        lastZone = Optional.of(zone);
        return at.atZone(zone);
    }

    public LocalDate day() {
        return LocalDate.ofEpochDay(longNumber());
    }

    public <E extends Enum<E>> E constant(E[] constants) {
        int ordinal = number();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new DamageException("there is no such constant");
        }
        return constants[ordinal];
    }

    public <T> Optional<T> optional(Function<ByteSource, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    public <T> List<T> list(Function<ByteSource, T> read) {
        int count = number();
        if (count == 0) {
            return List.of();
        }
        require(count);
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(read.apply(this));
        }
        return Collections.unmodifiableList(list);
    }

    private void require(int count) {
        if (count < 0 || end - position < count) {
            throw new DamageException("it ends too early");
        }
    }
}
