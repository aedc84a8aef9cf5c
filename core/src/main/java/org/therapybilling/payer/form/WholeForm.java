package org.therapybilling.payer.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A whole number of a closed range. */
record WholeForm<T>(int least, int most, IntFunction<T> make, ToIntFunction<T> number) implements Form<T> {

    @Override
    public Optional<T> read(@Nullable Object plain, Place place) {
        if (!(plain instanceof BigDecimal decimal)) {
            return Plain.refuse(plain, this, place);
        }
        boolean inRange =
                decimal.compareTo(BigDecimal.valueOf(least)) >= 0 && decimal.compareTo(BigDecimal.valueOf(most)) <= 0;
        return inRange && decimal.stripTrailingZeros().scale() <= 0
                ? Optional.of(make.apply(decimal.stripTrailingZeros().intValueExact()))
                : DecimalForm.outOfRange(decimal, this, place);
    }

    @Override
    public Object write(T value) {
        return BigDecimal.valueOf(number.applyAsInt(value));
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(Schemas.of("type", "integer", "minimum", least, "maximum", most));
    }

    @Override
    public String allowed() {
        return "a whole number from " + least + " to " + most;
    }
}
