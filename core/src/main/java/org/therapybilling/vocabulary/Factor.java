package org.therapybilling.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A number without a unit of the field's: a relative value, an index, a conversion factor, a share. Equal numbers are
 * equal factors, whatever zeros they are written with.
 *
 * @param number a decimal number of at most 64 digits before the point and 64 after it
 */
public record Factor(BigDecimal number) implements Datum, Comparable<Factor> {

    /** A factor of the field has a dozen digits; exact products of a few have some tens. */
    private static final int MOST_DIGITS = 64;

    /** Room for all digits, a sign and a point. */
    private static final int LONGEST = 2 * MOST_DIGITS + 2;

    private static final Pattern FORM = Pattern.compile("-?+[0-9]++(?:\\.[0-9]++)?+");

    /** A decimal of at most so many places writes itself without an exponent, and keeps the text. */
    private static final int DECIMALS_WITHOUT_EXPONENT = 6;

    /**
     * Drops zeros at the end.
     *
     * @param number a decimal number of at most 64 digits before the point and 64 after it
     * @throws IllegalArgumentException if it has more digits
     */
    public Factor {
        Objects.requireNonNull(number, "number");
        if (number.getClass() != BigDecimal.class) { // may say something else tomorrow
            number = new BigDecimal(number.toString());
        }
        if (number.signum() == 0) {
            number = BigDecimal.ZERO;
        }
        if (number.precision() > 2 * MOST_DIGITS
                || (long) number.precision() - number.scale() > MOST_DIGITS
                || number.stripTrailingZeros().scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("The number has more digits than any factor; allowed are at most "
                    + MOST_DIGITS + " before the point and as many after it.");
        }
        number = number.stripTrailingZeros();
    }

    /**
     * {@return the factor of a text such as {@code 32.3465}}
     *
     * @param number a decimal number without an exponent, of at most 64 digits before the point and 64 after it
     * @throws IllegalArgumentException if the text is none; the text itself is not repeated
     */
    public static Factor of(String number) {
        Objects.requireNonNull(number, "number");
        if (number.length() > LONGEST || !FORM.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "A text of " + number.length() + " characters is not a factor; allowed are"
                            + " digits, with a point and decimals if need be (32.3465).");
        }
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
