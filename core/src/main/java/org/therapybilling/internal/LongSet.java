package org.therapybilling.internal;

/** A set of numbers in one array, eight bytes a place and at most half of the places taken. */
final class LongSet {

    private static final int FIRST_PLACES = 1 << 10;

    /** Zero marks a free place; the number zero itself is kept as this. */
    private static final long FOR_ZERO = 0x9E3779B97F4A7C15L;

    private long[] places = new long[FIRST_PLACES];
    private int size;

    int size() {
        return size;
    }

    boolean contains(long number) {
        long kept = kept(number);
        return places[place(kept)] == kept;
    }

    void add(long number) {
        long kept = kept(number);
        int place = place(kept);
        if (places[place] == kept) {
            return;
        }
        places[place] = kept;
        size++;
        if (size * 2 > places.length) {
            grow();
        }
    }

    private static long kept(long number) {
        return number == 0 ? FOR_ZERO : number;
    }

    /** Returns where a number is, or the free place where it would be. */
    private int place(long kept) {
        int mask = places.length - 1;
        int place = (int) (kept ^ (kept >>> Integer.SIZE)) & mask;
        while (places[place] != 0 && places[place] != kept) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = places;
        places = new long[before.length * 2];
        for (long kept : before) {
            if (kept != 0) {
                places[place(kept)] = kept;
            }
        }
    }
}
