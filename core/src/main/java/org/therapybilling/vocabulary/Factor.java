package org.therapybilling.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number without a unit of the field's: a relative value, an index, a conversion factor, a share. Equal numbers are
 * equal factors, whatever zeros they are written with.
 *
 * @param number any decimal number
 */
public record Factor(BigDecimal number) implements Datum, Comparable<Factor> {

    /** A decimal of at most so many places writes itself without an exponent, and keeps the text. */
    private static final int DECIMALS_WITHOUT_EXPONENT = 6;

    /**
     * Drops zeros at the end.
     *
     * @param number any decimal number
     */
    public Factor {
        Objects.requireNonNull(number, "number");
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /**
     * {@return the factor of a text such as {@code 32.3465}}
     *
     * @param number a decimal number
     * @throws NumberFormatException if the text is none
     */
    public static Factor of(String number) {
        Objects.requireNonNull(number, "number");
        return new Factor(new BigDecimal(number));
    }

    @Override
    public int compareTo(Factor other) {
        Objects.requireNonNull(other, "other");
        return number.compareTo(other.number);
    }

    /** Returns for example {@code 32.3465}, never with an exponent. */
    @Override
    public String toString() {
        return number.scale() >= 0 && number.scale() <= DECIMALS_WITHOUT_EXPONENT
                ? number.toString()
                : number.toPlainString();
    }
}
