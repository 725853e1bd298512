package press.courant.extract;

import java.util.Arrays;

/** A list of numbers that grows, each of which is in it once. */
final class Numbers {
    private int[] numbers = new int[64];
    private int size;

    void add(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return;
            }
        }
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
