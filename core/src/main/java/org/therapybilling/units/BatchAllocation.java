package org.therapybilling.units;

import org.therapybilling.vocabulary.CountingMethod;

/**
 * Allocation of many days held in arrays of numbers. The same answers as {@link TotalTime} and its siblings give for
 * one day; nothing is made for a day, and nothing is shared between calls.
 *
 * <p>The claim of a service is one number, different for each: its remaining minutes (4 bits), its minutes in all (11),
 * its place in the day (16).
 */
final class BatchAllocation {

    private static final int BITS_OF_MINUTES = 11;
    private static final int BITS_OF_PLACE = 16;
    /** Weaker than the claim of any service. */
    private static final int NO_CLAIM = -1;

    private static final int LAST_PLACE = (1 << BITS_OF_PLACE) - 1;

    private BatchAllocation() {}

    /** Allocates the day that stands in an array from one index to before another, at the same indexes. */
    static void allocate(CountingMethod method, int[] minutes, int from, int to, int[] units) {
        switch (method) {
            case CMS_8_MINUTE -> byTotal(minutes, from, to, units);
            case AMA_MIDPOINT -> byMidpoint(minutes, from, to, units);
            case FULL_UNIT -> byFullUnit(minutes, from, to, units);
            case GREATER_OF -> greaterOf(minutes, from, to, units);
            case UNKNOWN -> throw new IllegalStateException("nothing is counted by the unknown method");
        }
    }

    static void byMidpoint(int[] minutes, int from, int to, int[] units) {
        for (int i = from; i < to; i++) {
            units[i] = QuarterHours.onTheChart(minutes[i]);
        }
    }

    static void byFullUnit(int[] minutes, int from, int to, int[] units) {
        for (int i = from; i < to; i++) {
            units[i] = QuarterHours.whole(minutes[i]);
        }
    }

    /** The three strongest claims are found on the way, as few days leave more than three units. */
    private static void byTotal(int[] minutes, int from, int to, int[] units) {
        int total = 0;
        int whole = 0;
        int first = NO_CLAIM;
        int second = NO_CLAIM;
        int third = NO_CLAIM;
        for (int i = from; i < to; i++) {
            total += minutes[i];
            whole += QuarterHours.whole(minutes[i]);
            int claim = claimOf(minutes[i], i - from);
            int beaten = Math.min(first, claim);
            first = Math.max(first, claim);
            third = Math.max(third, Math.min(second, beaten));
            second = Math.max(second, beaten);
        }
        int left = QuarterHours.onTheChart(total) - whole;
        int weakest = left == 0 ? Integer.MAX_VALUE : left == 1 ? first : left == 2 ? second : third;
        for (int unit = 3; unit < left; unit++) {
            weakest = strongestBelow(weakest, minutes, from, to);
        }
        for (int i = from; i < to; i++) {
            int isBelow = (claimOf(minutes[i], i - from) - weakest) >> 31;
            units[i] = QuarterHours.whole(minutes[i]) + 1 + isBelow;
        }
    }

    private static int strongestBelow(int limit, int[] minutes, int from, int to) {
        int strongest = NO_CLAIM;
        for (int i = from; i < to; i++) {
            int claim = claimOf(minutes[i], i - from);
            strongest = Math.max(strongest, claim < limit ? claim : NO_CLAIM);
        }
        return strongest;
    }

    /** Returns the claim of a service but for its place. */
    static int claim(int remaining, int minutes) {
        return ((remaining << BITS_OF_MINUTES) | minutes) << BITS_OF_PLACE;
    }

    /** Returns what the place of a service adds to its claim. */
    static int place(int service) {
        return LAST_PLACE - service;
    }

    private static int claimOf(int minutes, int service) {
        return claim(QuarterHours.remaining(minutes), minutes) | place(service);
    }

    private static void greaterOf(int[] minutes, int from, int to, int[] units) {
        int total = 0;
        int alone = 0;
        for (int i = from; i < to; i++) {
            total += minutes[i];
            alone += QuarterHours.onTheChart(minutes[i]);
        }
        if (alone > QuarterHours.onTheChart(total)) {
            byMidpoint(minutes, from, to, units);
        } else {
            byTotal(minutes, from, to, units);
        }
    }
}
