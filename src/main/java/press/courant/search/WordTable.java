package press.courant.search;

import java.util.Arrays;

/**
 * Words by numbers, which count from 0 in the order of their first use. Words of one hash of 64 bits count as the same.
 */
final class WordTable {
    private char[] letters = new char[1 << 14];
    private int[] starts = new int[1 << 12];
    private long[] hashes = new long[1 << 12];
    /** The number of the word, from 1, at the place of its hash or at the next free one. */
    private int[] slots = new int[1 << 13];
    private int count;

    int count() {
        return count;
    }

    int number(char[] word, int length, long hash) {
        int mask = slots.length - 1;
        int slot = slot(hash, mask);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = count + 1;
        return add(word, length, hash);
    }

    private static int slot(long hash, int mask) {
        return (int) (hash >>> 40 ^ hash >>> 20) & mask;
    }

    String word(int number) {
        return new String(letters, starts[number], starts[number + 1] - starts[number]);
    }

    private int add(char[] word, int length, long hash) {
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        }
        int start = starts[count];
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        System.arraycopy(word, 0, letters, start, length);
        starts[count + 1] = start + length;
        hashes[count] = hash;
        int number = count++;
        if (2 * count > slots.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = slot(hashes[number], mask);
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
