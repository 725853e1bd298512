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

    void addIf(boolean holds, int number) {
        if (holds) {
            add(number);
        }
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
