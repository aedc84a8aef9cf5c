package org.therapybilling.payer.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** True or false. */
record BooleanForm() implements Form<Boolean> {

    @Override
    public Optional<Boolean> read(@Nullable Object plain, Place place) {
        return plain instanceof Boolean value ? Optional.of(value) : Plain.refuse(plain, this, place);
    }

    @Override
    public Object write(Boolean value) {
        return value;
    }

    @Override
    public List<Map<String, Object>> schema() {
        return List.of(Map.of("type", "boolean"));
    }

    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public String text(Boolean value) {
        return value ? "yes" : "no";
    }
}
