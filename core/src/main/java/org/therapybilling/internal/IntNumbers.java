package org.therapybilling.internal;

import java.util.Arrays;

/** Numbers different whole numbers from 0 in the order they come: a hash table without objects. */
public final class IntNumbers {

    /** Spreads keys over the table (2 to the 32 by the golden ratio). */
    private static final int SPREAD = 0x9E3779B9;

    private static final int FIRST_BITS = 10;

    private int[] keys = new int[1 << (FIRST_BITS - 1)];
    private int[] slots = new int[1 << FIRST_BITS];
    private int shift = Integer.SIZE - FIRST_BITS;
    private int size;

    /** Makes an empty table. */
    public IntNumbers() {
        // nothing but what the fields begin with
    }

    /**
     * Returns the number of a key, which gets the next one if it has none.
     *
     * @param key any whole number
     * @return its number, from 0
     */
    public int numberOf(int key) {
        int slot = slotOf(key);
        if (slots[slot] == 0) {
            add(key);
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** Finds where a key stands, or would; slots hold its number plus one. */
    private int slotOf(int key) {
        int slot = (key * SPREAD) >>> shift;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void add(int key) {
        if (size == keys.length) {
            grow();
        }
        int slot = slotOf(key);
        keys[size++] = key;
        slots[slot] = size;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[slots.length * 2];
        shift--;
        for (int number = 0; number < size; number++) {
            slots[slotOf(keys[number])] = number + 1;
        }
    }

    /**
     * Returns how many keys there are.
     *
     * @return zero or more
     */
    public int size() {
        return size;
    }

    /**
     * Returns the keys.
     *
     * @return a new array, in the order of their numbers
     */
    public int[] keys() {
        return Arrays.copyOf(keys, size);
    }
}
