package org.therapybilling.payer.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number of a range, written as a text so that no digit is lost; a plain number is taken as well.
 *
 * @param what what it is, for example {@code an amount of dollars}
 * @param least the least one, inclusive
 * @param most the largest one, inclusive
 * @param decimals how many decimals it may have
 * @param pattern what it looks like as a text
 * @param make makes the value of the number
 * @param number gives the number of a value
 */
record DecimalForm<T>(
        String what,
        BigDecimal least,
        BigDecimal most,
        int decimals,
        Pattern pattern,
        Function<BigDecimal, T> make,
        Function<T, BigDecimal> number)
        implements Form<T> {

    private static final int LONGEST_NUMBER_SHOWN = 20;

    DecimalForm(
            String what,
            String least,
            String most,
            int decimals,
            Function<BigDecimal, T> make,
            Function<T, BigDecimal> number) {
        this(
                what,
                new BigDecimal(least),
                new BigDecimal(most),
                decimals,
                Pattern.compile("[0-9]{1,9}(\\.[0-9]{1," + decimals + "})?"),
                make,
                number);
    }

    @Override
    public Optional<T> read(@Nullable Object plain, Place place) {
        if (plain instanceof BigDecimal decimal) {
            return inRange(decimal, place);
        }
        return plain instanceof String text && pattern.matcher(text).matches()
                ? inRange(new BigDecimal(text), place)
                : Plain.refuse(plain, this, place);
    }

    private Optional<T> inRange(BigDecimal decimal, Place place) {
        return decimal.compareTo(least) >= 0
                        && decimal.compareTo(most) <= 0
                        && decimal.stripTrailingZeros().scale() <= decimals
                ? Optional.of(make.apply(decimal.stripTrailingZeros()))
                : outOfRange(decimal, this, place);
    }

    /** Notes that a number is not allowed, and shows it: a number where a number belongs is no free text. */
    static <T> Optional<T> outOfRange(BigDecimal decimal, Form<?> form, Place place) {
        String digits = decimal.toString();
        String shown = digits.length() <= LONGEST_NUMBER_SHOWN ? digits : "of " + digits.length() + " characters";
        return place.refuse("Here stands the number " + shown + "; expected is " + form.allowed() + ".");
    }

    @Override
    public Object write(T value) {
        return number.apply(value).toPlainString();
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(
                Schemas.of("type", "string", "pattern", "^" + pattern.pattern() + "$"),
                Schemas.of("type", "number", "minimum", least, "maximum", most));
    }

    @Override
    public String allowed() {
        return what + " from " + least.toPlainString() + " to " + most.toPlainString() + ", at most " + decimals
                + " decimals, in quotes";
    }
}
