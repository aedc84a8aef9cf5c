package org.therapybilling.dataset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The different endings of lines: a hash table that is asked with a part of an array of bytes. */
final class LineEndings {

    private static final int FIRST = 1 << 12;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** 2 to the 64 by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private @Nullable LineEnding[] slots = new LineEnding[FIRST];
    private int size;

    /** Returns the ending with a text; null if there is none. */
    @Nullable
    LineEnding find(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & (slots.length - 1);
        LineEnding ending = slots[slot];
        while (ending != null && !ending.equals(bytes, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
            ending = slots[slot];
        }
        return ending;
    }

    void add(LineEnding ending) {
        if (2 * size >= slots.length) {
            grow();
        }
        put(ending);
        size++;
    }

    private void put(LineEnding ending) {
        int slot = ending.hash() & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ending;
    }

    private void grow() {
        @Nullable LineEnding[] before = slots;
        slots = new LineEnding[before.length * 2];
        for (LineEnding ending : before) {
            if (ending != null) {
                put(ending);
            }
        }
    }

    /** Takes eight bytes at a time, for lines come by the million. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT_BYTES.get(bytes, at)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * SPREAD;
        }
        return (int) (hash >>> Integer.SIZE);
    }
}
