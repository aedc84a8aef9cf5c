package org.therapybilling.vocabulary;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates of service for which something holds: first and last day, both inclusive, either of them open. */
public final class EffectivePeriod implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final EffectivePeriod ALWAYS = new EffectivePeriod(null, null);

    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;

    private EffectivePeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /**
     * Returns the period without first and last day.
     *
     * @return all dates
     */
    public static EffectivePeriod always() {
        return ALWAYS;
    }

    /**
     * Returns the period that begins on a day and has no last one.
     *
     * @param firstDay the first day, inclusive
     * @return the period
     */
    public static EffectivePeriod from(LocalDate firstDay) {
        Objects.requireNonNull(firstDay, "firstDay");
        return new EffectivePeriod(firstDay, null);
    }

    /**
     * Returns this period ended on a day.
     *
     * @param lastDay the last day, inclusive
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first
     */
    public EffectivePeriod until(LocalDate lastDay) {
        Objects.requireNonNull(lastDay, "lastDay");
        if (first != null && lastDay.isBefore(first)) {
            throw new IllegalArgumentException("The period's last day " + lastDay + " is before its first " + first
                    + "; perhaps the two were swapped?");
        }
        return new EffectivePeriod(first, lastDay);
    }

    /**
     * Says whether a day lies in the period.
     *
     * @param day a date of service
     * @return true from the first to the last day, both inclusive
     */
    public boolean contains(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /**
     * Says whether two periods have a day in common.
     *
     * @param other another period
     * @return true if they have
     */
    public boolean overlaps(EffectivePeriod other) {
        Objects.requireNonNull(other, "other");
        return !endsBefore(other) && !other.endsBefore(this);
    }

    /**
     * {@return what is left of this period without the days of another one, in order; empty if nothing is}
     *
     * @param other another period
     */
    public List<EffectivePeriod> without(EffectivePeriod other) {
        Objects.requireNonNull(other, "other");
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<EffectivePeriod> left = new ArrayList<>();
        if (other.first != null && contains(other.first.minusDays(1))) {
            left.add(new EffectivePeriod(first, other.first.minusDays(1)));
        }
        if (other.last != null && contains(other.last.plusDays(1))) {
            left.add(new EffectivePeriod(other.last.plusDays(1), last));
        }
        return left;
    }

    private boolean endsBefore(EffectivePeriod other) {
        return last != null && other.first != null && last.isBefore(other.first);
    }

    /**
     * Returns the first day.
     *
     * @return the first day, inclusive; empty if open
     */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(first);
    }

    /**
     * Returns the last day.
     *
     * @return the last day, inclusive; empty if open
     */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(last);
    }

    @Serial
    private Object readResolve() {
        EffectivePeriod begun = first == null ? ALWAYS : from(first);
        return last == null ? begun : begun.until(last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EffectivePeriod that
                && Objects.equals(first, that.first)
                && Objects.equals(last, that.last);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(first) + Objects.hashCode(last);
    }

    /** Returns for example {@code from 2000-04-01}, {@code 2024-01-01 to 2026-12-31} or {@code any date}. */
    @Override
    public String toString() {
        if (first == null) {
            return last == null ? "any date" : "until " + last;
        }
        return last == null ? "from " + first : first + " to " + last;
    }
}
