package org.therapybilling.vocabulary;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/** An amount of US dollars with two decimals, of either sign. Equal amounts are equal values. */
public final class Money implements Datum, Comparable<Money> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DECIMALS = 2;
    private static final int CENTS = 100;
    private static final int TEN = 10;
    private static final int MOST_DIGITS = 12;

    /** Of more, the powers of ten by which they are rounded would fill the memory. */
    private static final int MOST_DECIMALS = 1_000;

    private static final long MOST_CENTS = 99_999_999_999_999L;
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");

    private final long cents;

    private Money(long cents) {
        this.cents = cents;
    }

    /**
     * Reads an amount of dollars, such as {@code 120.00} or {@code 120}. This reads what {@link #toString} writes.
     *
     * @param dollars up to twelve digits, an optional minus sign in front, at most two decimals after a point
     * @return the amount
     * @throws IllegalArgumentException if the text is not of this form; the text itself is not repeated
     */
    public static Money of(String dollars) {
        Objects.requireNonNull(dollars, "dollars");
        if (!FORM.matcher(dollars).matches()) {
            throw new IllegalArgumentException("A text of " + dollars.length() + " characters is not an amount; "
                    + "allowed are dollars with at most two decimals, without sign of currency or group (120.00).");
        }
        return of(new BigDecimal(dollars), RoundingMode.UNNECESSARY);
    }

    /**
     * Returns an amount, rounded to cents.
     *
     * @param dollars the amount in dollars, of at most a thousand decimals
     * @param rounding how to round to two decimals
     * @return the amount
     * @throws IllegalArgumentException if it has more than twelve digits before the point, or more than a thousand decimals
     * @throws ArithmeticException if {@code rounding} is {@link RoundingMode#UNNECESSARY} and it is necessary
     */
    public static Money of(BigDecimal dollars, RoundingMode rounding) {
        Objects.requireNonNull(dollars, "dollars");
        Objects.requireNonNull(rounding, "rounding");
        if (dollars.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("The amount has " + dollars.scale() + " decimals; allowed are at most "
                    + MOST_DECIMALS + ", which are rounded to two.");
        }
        if (dollars.signum() != 0 && before(dollars) > MOST_DIGITS) {
            throw tooMuch(before(dollars));
        }
        BigDecimal rounded = dollars.setScale(DECIMALS, rounding);
        if (before(rounded) > MOST_DIGITS) {
            throw tooMuch(before(rounded));
        }
        return new Money(rounded.scaleByPowerOfTen(DECIMALS).longValueExact());
    }

    /**
     * {@return an amount of cents}
     *
     * @param cents the amount in cents
     * @throws IllegalArgumentException if it has more than twelve digits before the point
     */
    public static Money ofCents(long cents) {
        if (cents > MOST_CENTS || cents < -MOST_CENTS) {
            throw tooMuch(before(BigDecimal.valueOf(cents, DECIMALS)));
        }
        return new Money(cents);
    }

    private static long before(BigDecimal dollars) {
        return (long) dollars.precision() - dollars.scale();
    }

    private static IllegalArgumentException tooMuch(long digits) {
        return new IllegalArgumentException(
                "The amount has " + digits + " digits before the point; allowed are at most " + MOST_DIGITS + ".");
    }

    /**
     * Returns the amount in dollars.
     *
     * @return a decimal of scale two
     */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, DECIMALS);
    }

    /** {@return the amount in cents} */
    public long toCents() {
        return cents;
    }

    @Override
    public int compareTo(Money other) {
        Objects.requireNonNull(other, "other");
        return Long.compare(cents, other.cents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && cents == that.cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }

    @Serial
    private Object readResolve() {
        return ofCents(cents);
    }

    /** Returns the dollars with two decimals, for example {@code 120.00}. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        long amount = Math.abs(cents);
        long part = amount % CENTS;
        text.append(cents < 0 ? "-" : "")
                .append(amount / CENTS)
                .append(part < TEN ? ".0" : ".")
                .append(part);
    }
}
