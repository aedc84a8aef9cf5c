package org.therapybilling.vocabulary;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A calendar day.
 *
 * @param date the day
 */
public record Day(LocalDate date) implements Datum, Comparable<Day> {

    /**
     * Checks that nothing is missing.
     *
     * @param date the day
     */
    public Day {
        Objects.requireNonNull(date, "date");
    }

    @Override
    public int compareTo(Day other) {
        Objects.requireNonNull(other, "other");
        return date.compareTo(other.date);
    }

    /** Returns for example {@code 2026-03-02}. */
    @Override
    public String toString() {
        return date.toString();
    }
}
