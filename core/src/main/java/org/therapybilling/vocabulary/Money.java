package org.therapybilling.vocabulary;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An amount of US dollars with two decimals, of either sign. Equal amounts are equal values. */
public final class Money implements Datum, Comparable<Money> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 12;
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");

    private final BigDecimal dollars;

    private Money(BigDecimal dollars) {
        this.dollars = dollars;
    }

    /**
     * Reads an amount of dollars, such as {@code 120.00} or {@code 120}. This reads what {@link #toString} writes.
     *
     * @param dollars up to twelve digits, an optional minus sign in front, at most two decimals after a point
     * @return the amount
     * @throws IllegalArgumentException if the text is not of this form; the text itself is not repeated
     */
    public static Money of(String dollars) {
        if (!FORM.matcher(dollars).matches()) {
            throw new IllegalArgumentException("A text of " + dollars.length() + " characters is not an amount; "
                    + "allowed are dollars with at most two decimals, without sign of currency or group (120.00).");
        }
        return of(new BigDecimal(dollars), RoundingMode.UNNECESSARY);
    }

    /**
     * Returns an amount, rounded to cents.
     *
     * @param dollars the amount in dollars
     * @param rounding how to round to two decimals
     * @return the amount
     * @throws IllegalArgumentException if it has more than twelve digits before the point
     * @throws ArithmeticException if {@code rounding} is {@link RoundingMode#UNNECESSARY} and it is necessary
     */
    public static Money of(BigDecimal dollars, RoundingMode rounding) {
        BigDecimal cents = dollars.setScale(CENTS, rounding);
        if (cents.precision() - CENTS > MOST_DIGITS) {
            throw new IllegalArgumentException("The amount has " + (cents.precision() - CENTS)
                    + " digits before the point; allowed are at most " + MOST_DIGITS + ".");
        }
        return new Money(cents);
    }

    /**
     * Returns the amount in dollars.
     *
     * @return a decimal of scale two
     */
    public BigDecimal toBigDecimal() {
        return dollars;
    }

    @Override
    public int compareTo(Money other) {
        return dollars.compareTo(other.dollars);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && dollars.equals(that.dollars);
    }

    @Override
    public int hashCode() {
        return dollars.hashCode();
    }

    /** Returns the dollars with two decimals, for example {@code 120.00}. */
    @Override
    public String toString() {
        return dollars.toPlainString();
    }
}
