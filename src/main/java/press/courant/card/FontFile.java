package press.courant.card;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A font file in memory, by its tables: TrueType, OpenType, or one of them packed as WOFF 1. */
final class FontFile {
    private static final int WOFF = 0x774f4646;
    private static final int WOFF2 = 0x774f4632;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int OPEN_TYPE = 0x4f54544f;
    private static final int LARGEST_TABLE = 64 << 20;

    private final ByteBuffer bytes;
    private final boolean packed;
    private final int flavour;
    private final Map<String, Place> tables = new TreeMap<>();

    /** Where a table is in the file, and how long it is there and unpacked. */
    private record Place(int offset, int stored, int length, int checksum) {}

    private FontFile(byte[] file) throws IOException {
        bytes = ByteBuffer.wrap(file);
        int signature = bytes.getInt(0);
        packed = signature == WOFF;
        flavour = packed ? bytes.getInt(4) : signature;
        if (signature == WOFF2) {
            throw new IOException("it is a WOFF2 file, which Java cannot read");
        } else if (flavour != TRUE_TYPE && flavour != OPEN_TYPE) {
            throw new IOException("it is no TrueType, OpenType or WOFF file");
        }
        int count = bytes.getShort(packed ? 12 : 4);
        for (int i = 0; i < count; i++) {
            int at = packed ? 44 + 20 * i : 12 + 16 * i;
            tables.put(tag(at), packed
                    ? new Place(bytes.getInt(at + 4), bytes.getInt(at + 8), bytes.getInt(at + 12), bytes.getInt(at + 16))
                    : new Place(bytes.getInt(at + 8), bytes.getInt(at + 12), bytes.getInt(at + 12), bytes.getInt(at + 4)));
        }
    }

    /** The tables of a file; throws an {@link IOException} that says what is wrong where it is not a font. */
    static FontFile of(byte[] file) throws IOException {
        try {
            return new FontFile(file);
        } catch (IndexOutOfBoundsException cut) {
            throw new IOException("it is not a whole font file", cut);
        }
    }

    private String tag(int at) {
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            tag.append((char) (bytes.get(at + i) & 0xff));
        }
        return tag.toString();
    }

    private byte[] table(String tag) throws IOException {
        Place place = tables.get(tag);
        if (place == null) {
            throw new IOException("it has no table '" + tag + "'");
        } else if (place.length < 0 || place.length > LARGEST_TABLE) {
            throw new IOException("its table '" + tag + "' is damaged");
        }
        byte[] table = new byte[place.length];
        try {
            if (place.stored == place.length) {
                bytes.get(place.offset, table);
                return table;
            }
            return inflate(place, table);
        } catch (DataFormatException | IndexOutOfBoundsException damaged) {
            throw new IOException("its table '" + tag + "' is damaged", damaged);
        }
    }

    private byte[] inflate(Place place, byte[] table) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(place.offset, place.stored));
            int length = 0;
            while (length < table.length) {
                int more = inflater.inflate(table, length, table.length - length);
                if (more == 0) {
                    throw new DataFormatException("too short");
                }
                length += more;
            }
            return table;
        } finally {
            inflater.end();
        }
    }

    /** The size, in its own units, of the square that it is designed in. */
    int unitsPerEm() throws IOException {
        byte[] head = table("head");
        int units = head.length < 20 ? 0 : ByteBuffer.wrap(head).getShort(18) & 0xffff;
        if (units < 16) {
            throw new IOException("its table 'head' is damaged");
        }
        return units;
    }

    /** The file as a TrueType or OpenType one. */
    byte[] unpacked() throws IOException {
        if (!packed) {
            return bytes.array();
        }
        Map<String, byte[]> unpacked = new TreeMap<>();
        int size = 12 + 16 * tables.size();
        for (String tag : tables.keySet()) {
            byte[] table = table(tag);
            unpacked.put(tag, table);
            size += padded(table.length);
        }
        int power = Integer.highestOneBit(tables.size());
        ByteBuffer to = ByteBuffer.allocate(size);
        to.putInt(flavour).putShort((short) tables.size()).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : unpacked.entrySet()) {
            for (int i = 0; i < 4; i++) {
                to.put((byte) table.getKey().charAt(i));
            }
            to.putInt(tables.get(table.getKey()).checksum).putInt(offset).putInt(table.getValue().length);
            to.put(offset, table.getValue());
            offset += padded(table.getValue().length);
        }
        return to.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    /** The characters that it has a glyph for. */
    BitSet characters() throws IOException {
        ByteBuffer cmap = ByteBuffer.wrap(table("cmap"));
        try {
            BitSet characters = new BitSet();
            int count = cmap.getShort(2);
            for (int i = 0; i < count; i++) {
                int platform = cmap.getShort(4 + 8 * i);
                int encoding = cmap.getShort(6 + 8 * i);
                if (platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)) {
                    addAll(cmap, cmap.getInt(8 + 8 * i), characters);
                }
            }
            return characters;
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw new IOException("its table 'cmap' is damaged", damaged);
        }
    }

    private static void addAll(ByteBuffer cmap, int at, BitSet characters) {
        int format = cmap.getShort(at);
        if (format == 4) {
            addSegments(cmap, at, characters);
        } else if (format == 12) {
            int groups = cmap.getInt(at + 12);
            for (int i = 0; i < groups; i++) {
                int first = cmap.getInt(at + 16 + 12 * i);
                int last = cmap.getInt(at + 20 + 12 * i);
                int glyph = cmap.getInt(at + 24 + 12 * i);
                if (last > Character.MAX_CODE_POINT) {
                    throw new IllegalArgumentException("Not a character: " + last);
                }
                characters.set(glyph == 0 ? first + 1 : first, last + 1);
            }
        }
    }

    /** Format 4: for each range a distance to its glyphs, or a place in a list of them. */
    private static void addSegments(ByteBuffer cmap, int at, BitSet characters) {
        int count = (cmap.getShort(at + 6) & 0xffff) / 2;
        int ends = at + 14;
        int starts = ends + 2 * count + 2;
        int deltas = starts + 2 * count;
        int offsets = deltas + 2 * count;
        for (int i = 0; i < count; i++) {
            int last = cmap.getShort(ends + 2 * i) & 0xffff;
            int offset = cmap.getShort(offsets + 2 * i) & 0xffff;
            int delta = cmap.getShort(deltas + 2 * i);
            int first = cmap.getShort(starts + 2 * i) & 0xffff;
            for (int c = first; c <= last && c < 0xffff; c++) {
                int glyph = offset == 0 ? c + delta : cmap.getShort(offsets + 2 * i + offset + 2 * (c - first));
                if ((glyph & 0xffff) != 0) {
                    characters.set(c);
                }
            }
        }
    }
}
