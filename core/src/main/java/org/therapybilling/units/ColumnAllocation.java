package org.therapybilling.units;

import java.util.Arrays;
import org.therapybilling.vocabulary.CountingMethod;

/**
 * Allocation of many days held in columns, one a service. The rule is that of {@link BatchAllocation}, and so is the
 * rank of a service.
 *
 * <p>For the total-time rule the days are taken in blocks, and each step is done for all days of a block before the next
 * one. The loops are short, do one thing each and decide nothing, so that the compiler can turn them into instructions
 * for several days at once; decisions are written as masks, all bits set for yes and none for no.
 */
final class ColumnAllocation {

    /** Blocks of so many days stay in the processor's cache. */
    private static final int MOST_DAYS = 1 << 10;
    /** Days of more services have totals beyond what {@link #quarters} divides. */
    private static final int MOST_SERVICES = 40;

    private static final int SIGN = 31;

    private final int[][] minutes;
    private final int[][] units;
    private final int[][] ranks;
    private final int[] given = new int[MOST_DAYS];
    private final int[] total = new int[MOST_DAYS];
    private final int[] left = new int[MOST_DAYS];
    private final int[] highest = new int[MOST_DAYS];
    private final int[] lowest = new int[MOST_DAYS];

    private ColumnAllocation(int[][] minutes, int[][] units) {
        this.minutes = minutes;
        this.units = units;
        this.ranks = new int[minutes.length][MOST_DAYS];
    }

    /** Allocates columns of equal lengths and of minutes from 0 to 1440. */
    static void allocate(CountingMethod method, int[][] minutes, int[][] units) {
        switch (method) {
            case CMS_8_MINUTE -> byTotal(minutes, units);
            case AMA_MIDPOINT -> eachAlone(minutes, units, QuarterHours.LENGTH - QuarterHours.ANOTHER_UNIT_FROM);
            case FULL_UNIT -> eachAlone(minutes, units, 0);
            case GREATER_OF -> dayByDay(method, minutes, units);
        }
    }

    /** Gives the completed quarters of the minutes and some more. */
    private static void eachAlone(int[][] minutes, int[][] units, int more) {
        for (int service = 0; service < minutes.length; service++) {
            int[] given = minutes[service];
            int[] counted = units[service];
            for (int day = 0; day < given.length; day++) {
                counted[day] = quarters(given[day] + more);
            }
        }
    }

    /**
     * Returns {@code minutes / 15} for 0 to 61,439 minutes: 34,953 / 2^19 is just above 1 / 15. A product and a shift
     * can be done for several numbers at once, a division cannot.
     */
    static int quarters(int minutes) {
        return (minutes * 34_953) >>> 19;
    }

    /** Gathers each day in a row, allocates it there, and puts it back. */
    private static void dayByDay(CountingMethod method, int[][] minutes, int[][] units) {
        int services = minutes.length;
        int[] given = new int[services];
        int[] counted = new int[services];
        for (int day = 0, days = services == 0 ? 0 : minutes[0].length; day < days; day++) {
            for (int service = 0; service < services; service++) {
                given[service] = minutes[service][day];
            }
            BatchAllocation.allocate(method, given, 0, services, counted);
            for (int service = 0; service < services; service++) {
                units[service][day] = counted[service];
            }
        }
    }

    private static void byTotal(int[][] minutes, int[][] units) {
        if (minutes.length == 0 || minutes.length > MOST_SERVICES) {
            dayByDay(CountingMethod.CMS_8_MINUTE, minutes, units);
        } else {
            new ColumnAllocation(minutes, units).byTotal();
        }
    }

    private void byTotal() {
        for (int from = 0; from < minutes[0].length; from += MOST_DAYS) {
            int days = Math.min(MOST_DAYS, minutes[0].length - from);
            Arrays.fill(total, 0);
            Arrays.fill(left, 0);
            for (int service = 0; service < minutes.length; service++) {
                System.arraycopy(minutes[service], from, given, 0, days);
                makeRanks(ranks[service], BatchAllocation.place(service), days);
                addUp(days);
            }
            findLowestToGetOne(countUnitsLeft(days), days);
            award(from, days);
        }
    }

    private void makeRanks(int[] rank, int place, int days) {
        for (int day = 0; day < days; day++) {
            int remaining = given[day] - quarters(given[day]) * QuarterHours.LENGTH;
            rank[day] = BatchAllocation.rank(remaining, given[day]) | place;
        }
    }

    private void addUp(int days) {
        for (int day = 0; day < days; day++) {
            total[day] += given[day];
        }
        for (int day = 0; day < days; day++) {
            left[day] -= quarters(given[day]);
        }
    }

    /** Returns the most units that any day has left. */
    private int countUnitsLeft(int days) {
        for (int day = 0; day < days; day++) {
            left[day] += quarters(total[day] + QuarterHours.LENGTH - QuarterHours.ANOTHER_UNIT_FROM);
        }
        int most = 0;
        for (int day = 0; day < days; day++) {
            most = Math.max(most, left[day]);
        }
        return most;
    }

    /** Goes down from rank to rank, one for each unit that is left. */
    private void findLowestToGetOne(int rounds, int days) {
        Arrays.fill(lowest, Integer.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(highest, -1);
            for (int[] rank : ranks) {
                findHighestBelowLowest(rank, days);
            }
            for (int day = 0; day < days; day++) {
                int hasUnit = (round - left[day]) >> SIGN;
                lowest[day] = (highest[day] & hasUnit) | (lowest[day] & ~hasUnit);
            }
        }
    }

    private void findHighestBelowLowest(int[] rank, int days) {
        for (int day = 0; day < days; day++) {
            int isBelow = (rank[day] - lowest[day]) >> SIGN;
            int difference = highest[day] - (rank[day] | ~isBelow);
            highest[day] -= difference & (difference >> SIGN);
        }
    }

    private void award(int from, int days) {
        for (int service = 0; service < ranks.length; service++) {
            System.arraycopy(minutes[service], from, given, 0, days);
            award(ranks[service], days);
            System.arraycopy(given, 0, units[service], from, days);
        }
    }

    private void award(int[] rank, int days) {
        for (int day = 0; day < days; day++) {
            int isBelow = (rank[day] - lowest[day]) >> SIGN;
            given[day] = quarters(given[day]) + 1 + isBelow;
        }
    }
}
