package org.therapybilling.internal;

/** A set of digests of 128 bits in one array, sixteen bytes a place and at most half of the places taken. */
final class DigestSet {

    private static final int FIRST_PLACES = 1 << 10;

    /** Zero marks a free place; a digest that begins with zero is kept with this in front. */
    private static final long FOR_ZERO = 0x9E3779B97F4A7C15L;

    private long[] places = new long[2 * FIRST_PLACES];
    private int size;

    int size() {
        return size;
    }

    boolean contains(long first, long second) {
        long kept = kept(first);
        return places[place(kept, second)] == kept;
    }

    void add(long first, long second) {
        long kept = kept(first);
        int place = place(kept, second);
        if (places[place] == kept) {
            return;
        }
        places[place] = kept;
        places[place + 1] = second;
        size++;
        if (size * 4 > places.length) {
            grow();
        }
    }

    private static long kept(long first) {
        return first == 0 ? FOR_ZERO : first;
    }

    /** Returns where a digest is, or the free place where it would be. */
    private int place(long kept, long second) {
        int mask = places.length - 1;
        int place = (int) (2 * kept) & mask;
        while (places[place] != 0 && (places[place] != kept || places[place + 1] != second)) {
            place = (place + 2) & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = places;
        places = new long[before.length * 2];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0) {
                int place = place(before[i], before[i + 1]);
                places[place] = before[i];
                places[place + 1] = before[i + 1];
            }
        }
    }
}
