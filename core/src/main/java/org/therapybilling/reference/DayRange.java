package org.therapybilling.reference;

import java.io.Serializable;
import org.therapybilling.internal.Checks;

/**
 * Numbers of days, both ends inclusive.
 *
 * @param first the fewest days, 1 or more
 * @param last the most days, not fewer than the first
 */
public record DayRange(int first, int last) implements Serializable {

    /**
     * Checks the order.
     *
     * @param first the fewest days
     * @param last the most days
     * @throws IllegalArgumentException if the first is less than 1 or more than the last
     */
    public DayRange {
        Checks.inRange("The first of a range of days", first, 1, last);
    }

    /**
     * {@return whether a number of days is in the range, both ends inclusive}
     *
     * @param days a number of days
     */
    public boolean contains(int days) {
        return first <= days && days <= last;
    }

    /** Returns for example {@code 2 to 15 days}. */
    @Override
    public String toString() {
        return first + " to " + last + " days";
    }
}
