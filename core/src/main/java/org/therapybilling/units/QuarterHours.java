package org.therapybilling.units;

/** The arithmetic of 15-minute units. */
final class QuarterHours {

    /** The length of a unit in minutes. */
    static final int LENGTH = 15;

    /**
     * From so many minutes on beyond the completed quarters there is one unit more: the midpoint of a unit is 7.5
     * minutes, so 8 minutes make one, 23 two (CMS Pub. 100-04 ch. 5 §20.2.C, and the midpoint rule of CPT).
     */
    static final int ANOTHER_UNIT_FROM = 8;

    private QuarterHours() {}

    /** Returns the units of the chart: 0 for 0-7 minutes, 1 for 8-22, 2 for 23-37, and so on without end. */
    static int onTheChart(int minutes) {
        return whole(minutes) + (remaining(minutes) >= ANOTHER_UNIT_FROM ? 1 : 0);
    }

    /** Returns the fewest minutes that have so many units on the chart. */
    static int leastFor(int units) {
        return units == 0 ? 0 : (units - 1) * LENGTH + ANOTHER_UNIT_FROM;
    }

    /** Returns the completed quarters of an hour. */
    static int whole(int minutes) {
        return minutes / LENGTH;
    }

    /** Returns the minutes beyond the completed quarters, 0 to 14. */
    static int remaining(int minutes) {
        return minutes % LENGTH;
    }
}
