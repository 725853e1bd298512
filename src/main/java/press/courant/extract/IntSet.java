package press.courant.extract;

/** A set of numbers, in which each is looked up without an object for it. */
final class IntSet {
    private int[] slots = new int[16];
    private int size;
    private boolean hasZero;

    /** Adds a number; true where it was not there before. */
    boolean add(int number) {
        if (number == 0) {
            boolean isNew = !hasZero;
            size += isNew ? 1 : 0;
            hasZero = true;
            return isNew;
        }
        int slot = slot(slots, number);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = number;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    void addAll(IntSet others) {
        if (others.hasZero) {
            add(0);
        }
        for (int number : others.slots) {
            if (number != 0) {
                add(number);
            }
        }
    }

    boolean contains(int number) {
        return number == 0 ? hasZero : slots[slot(slots, number)] != 0;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many of its numbers are in another set too. */
    int countIn(IntSet other) {
        int count = hasZero && other.hasZero ? 1 : 0;
        for (int number : slots) {
            count += number != 0 && other.contains(number) ? 1 : 0;
        }
        return count;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int number : slots) {
            if (number != 0) {
                larger[slot(larger, number)] = number;
            }
        }
        slots = larger;
    }

    /** Where a number is, or would be put. */
    private static int slot(int[] slots, int number) {
        int hash = number * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
