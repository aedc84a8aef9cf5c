package org.therapybilling.payer.form;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a fixed form, such as a code or a date. */
record TextForm<T>(String allowed, Pattern pattern, Function<String, T> parse, Function<T, String> print)
        implements Form<T> {

    @Override
    public Optional<T> read(@Nullable Object plain, Place place) {
        if (plain instanceof String text && pattern.matcher(text).matches()) {
            return parsed(text).or(() -> Plain.refuse(plain, this, place));
        }
        return Plain.refuse(plain, this, place);
    }

    private Optional<T> parsed(String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException impossible) {
            return Optional.empty();
        }
    }

    @Override
    public Object write(T value) {
        return print.apply(value);
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(Schemas.of("type", "string", "pattern", "^(" + pattern.pattern() + ")$"));
    }

    @Override
    public String text(T value) {
        Objects.requireNonNull(value, "value");
        return print.apply(value);
    }
}
