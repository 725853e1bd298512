package press.courant.card;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Compresses the rows of a picture (RFC 1951): one block with codes of its own. Java's own compressor is that of the
 * machine, and those of two machines may write the same in other bytes.
 *
 * <p>What repeats is looked for where pictures of text repeat themselves: just before, a row above, and where the same four
 * bytes were last. For one thread.
 */
final class Compressor {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;
    private static final int FARTHEST = 1 << 15;
    private static final int HASH_BITS = 14;
    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;
    /** The order in which the lengths of the codes of lengths are written. */
    private static final int[] LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final int[] places = new int[1 << HASH_BITS];
    /** A byte; or the length and the distance of a repetition, with the length in the upper half. */
    private int[] tokens = new int[1 << 16];
    private int count;
    private final Bits out = new Bits();

    /** @param stride the length of a row */
    byte[] compress(byte[] rows, int stride) {
        int[] literals = new int[LITERALS];
        int[] distances = new int[DISTANCES];
        find(rows, stride, literals, distances);
        literals[END] = 1;
        write(lengths(literals), lengths(distances));
        return out.take();
    }

    private void find(byte[] rows, int stride, int[] literals, int[] distances) {
        Arrays.fill(places, -FARTHEST);
        count = 0;
        int at = 0;
        while (at < rows.length) {
            int longest = 0;
            int distance = 0;
            if (at + SHORTEST <= rows.length) {
                int hash = hash(rows, at);
                for (int from : new int[] {at - stride, at - 1, places[hash]}) {
                    int length = from >= 0 && at - from <= FARTHEST && longest < LONGEST ? same(rows, from, at) : 0;
                    if (length > longest) {
                        longest = length;
                        distance = at - from;
                    }
                }
                places[hash] = at;
            }
            if (longest >= SHORTEST) {
                add(longest << 16 | distance);
                literals[lengthCode(longest)]++;
                distances[distanceCode(distance)]++;
                at += longest;
            } else {
                add(rows[at] & 0xff);
                literals[rows[at++] & 0xff]++;
            }
        }
    }

    private void add(int token) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * count);
        }
        tokens[count++] = token;
    }

    private static int hash(byte[] rows, int at) {
        int four = rows[at] << 24 | (rows[at + 1] & 0xff) << 16 | (rows[at + 2] & 0xff) << 8 | rows[at + 3] & 0xff;
        return four * 0x9e3779b1 >>> 32 - HASH_BITS;
    }

    private static int same(byte[] rows, int from, int at) {
        int most = Math.min(LONGEST, rows.length - at);
        int different = Arrays.mismatch(rows, from, from + most, rows, at, at + most);
        return different < 0 ? most : different;
    }

    private static int lengthCode(int length) {
        int more = length - 3;
        if (more < 8) {
            return END + 1 + more;
        } else if (length == LONGEST) {
            return LITERALS - 1;
        }
        int bits = 31 - Integer.numberOfLeadingZeros(more);
        return END + 1 + 4 * (bits - 1) + (more >> bits - 2 & 3);
    }

    private static int distanceCode(int distance) {
        int more = distance - 1;
        if (more < 4) {
            return more;
        }
        int bits = 31 - Integer.numberOfLeadingZeros(more);
        return 2 * bits + (more >> bits - 1 & 1);
    }

    private void write(int[] literalLengths, int[] distanceLengths) {
        int[] literalCodes = codes(literalLengths);
        int[] distanceCodes = codes(distanceLengths);
        // The last block, with codes of its own, all of them named.
        out.add(1, 1);
        out.add(2, 2);
        out.add(LITERALS - 257, 5);
        out.add(DISTANCES - 1, 5);
        out.add(LENGTH_ORDER.length - 4, 4);
        // The codes of their lengths 0 to 15 have four bits each; those of repeated lengths are not used.
        for (int length : LENGTH_ORDER) {
            out.add(length <= LONGEST_CODE ? 4 : 0, 3);
        }
        Arrays.stream(literalLengths).forEach(length -> out.add(reversed(length, 4), 4));
        Arrays.stream(distanceLengths).forEach(length -> out.add(reversed(length, 4), 4));
        for (int i = 0; i < count; i++) {
            int length = tokens[i] >>> 16;
            if (length == 0) {
                out.add(literalCodes[tokens[i]], literalLengths[tokens[i]]);
                continue;
            }
            int code = lengthCode(length);
            out.add(literalCodes[code], literalLengths[code]);
            int more = length - 3;
            if (more >= 8 && length < LONGEST) {
                int bits = 29 - Integer.numberOfLeadingZeros(more);
                out.add(more & (1 << bits) - 1, bits);
            }
            int distance = (tokens[i] & 0xffff) - 1;
            int distanceCode = distanceCode(distance + 1);
            out.add(distanceCodes[distanceCode], distanceLengths[distanceCode]);
            if (distance >= 4) {
                int bits = 30 - Integer.numberOfLeadingZeros(distance);
                out.add(distance & (1 << bits) - 1, bits);
            }
        }
        out.add(literalCodes[END], literalLengths[END]);
    }

    /** The lengths of Huffman's codes; where one gets too long, of those for counts that are less far apart. */
    private static int[] lengths(int[] counts) {
        int[] used = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        int[] lengths = new int[counts.length];
        if (used.length < 2) {
            Arrays.stream(used).forEach(only -> lengths[only] = 1);
            return lengths;
        }
        long[] weights = Arrays.stream(used).mapToLong(i -> counts[i]).toArray();
        int[] found = huffman(weights);
        while (Arrays.stream(found).max().orElseThrow() > LONGEST_CODE) {
            Arrays.setAll(weights, i -> weights[i] / 2 + 1);
            found = huffman(weights);
        }
        for (int i = 0; i < used.length; i++) {
            lengths[used[i]] = found[i];
        }
        return lengths;
    }

    private static int[] huffman(long[] weights) {
        int count = weights.length;
        int[] order = IntStream.range(0, count).boxed()
                .sorted(Comparator.comparingLong(i -> weights[i])).mapToInt(i -> i).toArray();
        // Leaves in order and joints in order, of which the two lightest are joined each time.
        long[] joints = new long[count - 1];
        int[] parents = new int[2 * count - 1];
        int leaf = 0;
        int joint = 0;
        for (int made = 0; made < count - 1; made++) {
            for (int i = 0; i < 2; i++) {
                boolean isLeaf = joint == made || leaf < count && weights[order[leaf]] <= joints[joint];
                joints[made] += isLeaf ? weights[order[leaf]] : joints[joint];
                parents[isLeaf ? order[leaf++] : count + joint++] = count + made;
            }
        }
        int[] depths = new int[2 * count - 1];
        for (int node = 2 * count - 3; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return Arrays.copyOf(depths, count);
    }

    /** The codes of lengths (RFC 1951, 3.2.2), with the first bit lowest. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    codes[i] = reversed(next++, length);
                }
            }
            next <<= 1;
        }
        return codes;
    }

    private static int reversed(int bits, int length) {
        return Integer.reverse(bits) >>> 32 - length;
    }

    /** Bits that become bytes, the first one lowest. */
    private static final class Bits {
        private byte[] bytes = new byte[1 << 15];
        private int length;
        private long waiting;
        private int bits;

        void add(int value, int more) {
            waiting |= (long) value << bits;
            bits += more;
            while (bits >= Byte.SIZE) {
                flush();
            }
        }

        private void flush() {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) waiting;
            waiting >>>= Byte.SIZE;
            bits -= Byte.SIZE;
        }

        byte[] take() {
            if (bits > 0) {
                flush();
            }
            byte[] taken = Arrays.copyOf(bytes, length);
            length = 0;
            waiting = 0;
            bits = 0;
            return taken;
        }
    }
}
