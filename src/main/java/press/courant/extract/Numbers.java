package press.courant.extract;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Numbers {
    private int[] numbers = new int[64];
    private int size;

    /** Adds a number that is not yet in it. */
    void addOnce(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return;
            }
        }
        add(number);
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Adds a number for each bit that is set, counted from a first one. */
    void addBits(long bits, int first) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            add(first + Long.numberOfTrailingZeros(rest));
        }
    }

    void addIf(boolean holds, int number) {
        if (holds) {
            add(number);
        }
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
