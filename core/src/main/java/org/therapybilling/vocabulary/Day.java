package org.therapybilling.vocabulary;

import java.time.LocalDate;

/**
 * A calendar day.
 *
 * @param date the day
 */
public record Day(LocalDate date) implements Datum, Comparable<Day> {

    @Override
    public int compareTo(Day other) {
        return date.compareTo(other.date);
    }

    /** Returns for example {@code 2026-03-02}. */
    @Override
    public String toString() {
        return date.toString();
    }
}
