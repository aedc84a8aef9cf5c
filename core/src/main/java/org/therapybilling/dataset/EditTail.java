package org.therapybilling.dataset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What follows the two codes of an edit in its line, up to the next line, and the number of the terms that it tells. */
final class EditTail {

    /** A tail that no line has. */
    static final EditTail NONE = new EditTail(new byte[0], -1);

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** 2 to the 64 by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] text;
    private final int terms;

    EditTail(byte[] text, int terms) {
        this.text = text;
        this.terms = terms;
    }

    int terms() {
        return terms;
    }

    int length() {
        return text.length;
    }

    boolean equals(byte[] bytes, int from, int to) {
        return Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    int hash() {
        return hash(text, 0, text.length);
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
