package org.therapybilling.payer.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in files as something else does. */
record AsForm<S, T>(Form<S> form, Function<S, T> make, Function<T, S> plain) implements Form<T> {

    @Override
    public Optional<T> read(@Nullable Object written, Place place) {
        Optional<S> read = form.read(written, place);
        try {
            return read.map(make);
        } catch (IllegalArgumentException refused) {
            return place.refuse(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public Object write(T value) {
        return form.write(plain.apply(value));
    }

    @Override
    public List<Map<String, Object>> schema() {
        return form.schema();
    }

    @Override
    public String allowed() {
        return form.allowed();
    }

    @Override
    public boolean takesList() {
        return form.takesList();
    }
}
