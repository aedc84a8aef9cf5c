package org.therapybilling.units;

import org.therapybilling.vocabulary.CountingMethod;

/**
 * Allocation of many days held in arrays of numbers. The same answers as {@link TotalTime} and its siblings give for
 * one day; nothing is made for a day, and nothing is shared between calls.
 *
 * <p>The rank of a service is one number, different for each: its remaining minutes (4 bits), its minutes in all (11),
 * its place in the day (16).
 */
final class BatchAllocation {

    private static final int BITS_OF_MINUTES = 11;
    private static final int BITS_OF_PLACE = 16;
    /** Lower than the rank of any service. */
    private static final int NO_RANK = -1;

    private static final int LAST_PLACE = (1 << BITS_OF_PLACE) - 1;

    private BatchAllocation() {}

    /** Allocates the day that stands in an array from one index to before another, at the same indexes. */
    static void allocate(CountingMethod method, int[] minutes, int from, int to, int[] units) {
        switch (method) {
            case CMS_8_MINUTE -> byTotal(minutes, from, to, units);
            case AMA_MIDPOINT -> byMidpoint(minutes, from, to, units);
            case FULL_UNIT -> byFullUnit(minutes, from, to, units);
            case GREATER_OF -> greaterOf(minutes, from, to, units);
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

    /** The three highest ranks are found on the way, as few days leave more than three units. */
    private static void byTotal(int[] minutes, int from, int to, int[] units) {
        int total = 0;
        int whole = 0;
        int first = NO_RANK;
        int second = NO_RANK;
        int third = NO_RANK;
        for (int i = from; i < to; i++) {
            total += minutes[i];
            whole += QuarterHours.whole(minutes[i]);
            int rank = rankOf(minutes[i], i - from);
            int beaten = Math.min(first, rank);
            first = Math.max(first, rank);
            third = Math.max(third, Math.min(second, beaten));
            second = Math.max(second, beaten);
        }
        int left = QuarterHours.onTheChart(total) - whole;
        int lowest = left == 0 ? Integer.MAX_VALUE : left == 1 ? first : left == 2 ? second : third;
        for (int unit = 3; unit < left; unit++) {
            lowest = highestBelow(lowest, minutes, from, to);
        }
        for (int i = from; i < to; i++) {
            int isBelow = (rankOf(minutes[i], i - from) - lowest) >> 31;
            units[i] = QuarterHours.whole(minutes[i]) + 1 + isBelow;
        }
    }

    private static int highestBelow(int limit, int[] minutes, int from, int to) {
        int highest = NO_RANK;
        for (int i = from; i < to; i++) {
            int rank = rankOf(minutes[i], i - from);
            highest = Math.max(highest, rank < limit ? rank : NO_RANK);
        }
        return highest;
    }

    /** Returns the rank of a service but for its place. */
    static int rank(int remaining, int minutes) {
        return ((remaining << BITS_OF_MINUTES) | minutes) << BITS_OF_PLACE;
    }

    /** Returns what the place of a service adds to its rank. */
    static int place(int service) {
        return LAST_PLACE - service;
    }

    private static int rankOf(int minutes, int service) {
        return rank(QuarterHours.remaining(minutes), minutes) | place(service);
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
