package org.therapybilling.vocabulary;

import java.io.ObjectStreamException;
import java.io.Serial;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * Whole minutes of treatment, zero or more. Minutes that were not recorded are not zero: they are absent, and whoever
 * holds them says so by another type.
 *
 * <p>There is no upper bound here, since pooled minutes of a day may be wrong and must still be reported; a single
 * treatment is bounded by its day ({@link #OF_A_DAY}).
 */
public final class Minutes implements Datum, Comparable<Minutes> {

    /** The minutes of a calendar day, 1440: no single treatment lasts longer. */
    public static final int OF_A_DAY = 24 * 60;

    /** No time at all. */
    public static final Minutes ZERO = new Minutes(0);

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Minutes[] CACHE = new Minutes[256];

    static {
        CACHE[0] = ZERO;
        for (int i = 1; i < CACHE.length; i++) {
            CACHE[i] = new Minutes(i);
        }
    }

    private final int value;

    private Minutes(int value) {
        this.value = value;
    }

    /**
     * Returns so many minutes.
     *
     * @param minutes whole minutes, zero or more
     * @return the minutes
     * @throws IllegalArgumentException if {@code minutes} is negative
     */
    public static Minutes of(int minutes) {
        if (minutes >= 0 && minutes < CACHE.length) {
            return CACHE[minutes];
        }
        return new Minutes(Checks.notNegative("A number of minutes", minutes));
    }

    /**
     * Returns the minutes as a number.
     *
     * @return zero or more
     */
    public int toInt() {
        return value;
    }

    /**
     * Adds minutes.
     *
     * @param more the minutes to add
     * @return the sum
     * @throws ArithmeticException if the sum is more than {@link Integer#MAX_VALUE}
     */
    public Minutes plus(Minutes more) {
        Objects.requireNonNull(more, "more");
        return of(Math.addExact(value, more.value));
    }

    @Override
    public int compareTo(Minutes other) {
        Objects.requireNonNull(other, "other");
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Minutes that && value == that.value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    /** Returns for example {@code 1 minute} or {@code 33 minutes}. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        text.append(value).append(value == 1 ? " minute" : " minutes");
    }

    @Serial
    private Object readResolve() throws ObjectStreamException {
        return of(value);
    }
}
