package org.therapybilling.vocabulary;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of the local clock within one day.
 *
 * <pre>
 * start                end
 *   |#####################|      start is inside, end is not:
 *                         |####  the next one may begin there
 * </pre>
 *
 * @param start when it begins, inclusive
 * @param end when it ends, exclusive, after the start
 */
public record Interval(LocalTime start, LocalTime end) implements Datum, Comparable<Interval> {

    /**
     * Checks the order.
     *
     * @param start when it begins
     * @param end when it ends
     * @throws IllegalArgumentException if the end is not after the start
     */
    public Interval {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(start, "start");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("An interval starts at " + start + " and ends at " + end
                    + "; the end must come after the start on the same day. Perhaps the two were swapped?");
        }
    }

    /** {@return how long it is, in seconds from 1 to 86,399} */
    public int toSeconds() {
        return (int) Duration.between(start, end).toSeconds();
    }

    /**
     * {@return the stretch that both have in common; empty if there is none, as where one ends when the other begins}
     *
     * @param other another interval of the same day
     */
    public Optional<Interval> overlap(Interval other) {
        Objects.requireNonNull(other, "other");
        LocalTime later = start.isAfter(other.start) ? start : other.start;
        LocalTime earlier = end.isBefore(other.end) ? end : other.end;
        return earlier.isAfter(later) ? Optional.of(new Interval(later, earlier)) : Optional.empty();
    }

    /** Orders by the start, then by the end. */
    @Override
    public int compareTo(Interval other) {
        Objects.requireNonNull(other, "other");
        int byStart = start.compareTo(other.start);
        return byStart == 0 ? end.compareTo(other.end) : byStart;
    }

    /** Returns for example {@code 10:00-10:15}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
