package org.therapybilling.benchmarks.rivals;

/** A day as a fact for engines: how many units are left once each service has its completed quarters. */
public final class Day {

    private static final int NOT_COUNTED = -1;

    private int left = NOT_COUNTED;

    Day() {}

    /**
     * Says whether the units of the day were counted.
     *
     * @return false until {@link #count}
     */
    public boolean isCounted() {
        return left != NOT_COUNTED;
    }

    /**
     * Returns the units left to award.
     *
     * @return 0 or more once counted
     */
    public int getLeft() {
        return left;
    }

    /**
     * Counts the units of the day.
     *
     * @param minutes the minutes of all services
     * @param whole the completed quarters of all services
     */
    public void count(int minutes, int whole) {
        left = (minutes + 7) / 15 - whole;
    }

    /** Takes one unit from what is left. */
    public void award() {
        left--;
    }
}
