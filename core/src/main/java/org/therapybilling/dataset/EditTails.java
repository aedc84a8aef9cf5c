package org.therapybilling.dataset;

import org.jspecify.annotations.Nullable;

/** The different tails of lines: a hash table that is asked with a part of an array of bytes. */
final class EditTails {

    private static final int FIRST = 1 << 12;

    private @Nullable EditTail[] slots = new EditTail[FIRST];
    private int size;

    /** Returns the tail with a text; null if there is none. */
    @Nullable
    EditTail find(byte[] bytes, int from, int to) {
        int slot = EditTail.hash(bytes, from, to) & (slots.length - 1);
        EditTail tail = slots[slot];
        while (tail != null && !tail.equals(bytes, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
            tail = slots[slot];
        }
        return tail;
    }

    void add(EditTail tail) {
        if (2 * size >= slots.length) {
            grow();
        }
        put(tail);
        size++;
    }

    private void put(EditTail tail) {
        int slot = tail.hash() & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = tail;
    }

    private void grow() {
        @Nullable EditTail[] before = slots;
        slots = new EditTail[before.length * 2];
        for (EditTail tail : before) {
            if (tail != null) {
                put(tail);
            }
        }
    }
}
