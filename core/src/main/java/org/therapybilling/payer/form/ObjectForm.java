package org.therapybilling.payer.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object with named fields. A field that is null is left out.
 *
 * @param fields the fields, in the order in which they are written
 * @param shorthand the field that may stand for the object alone; empty if none may
 * @param make makes the value; what it refuses is noted
 */
record ObjectForm<R>(List<Field<R, ?>> fields, Optional<Field<R, ?>> shorthand, Function<FieldValues, R> make)
        implements Form<R> {

    @Override
    public Optional<R> read(@Nullable Object plain, Place place) {
        FieldValues values = new FieldValues();
        int faults = place.faults();
        if (plain instanceof Map<?, ?> object) {
            readFields(object, values, place);
        } else if (shorthand.isPresent()) {
            values.read(shorthand.get(), plain, place);
        } else {
            return Plain.refuse(plain, this, place);
        }
        return place.faults() == faults ? made(values, place) : Optional.empty();
    }

    private Optional<R> made(FieldValues values, Place place) {
        try {
            return Optional.of(make.apply(values));
        } catch (IllegalArgumentException refused) {
            return place.refuse(String.valueOf(refused.getMessage()));
        }
    }

    private void readFields(Map<?, ?> object, FieldValues values, Place place) {
        List<String> known = fields.stream().map(Field::name).toList();
        for (Object name : object.keySet()) {
            if (!known.contains(name)) {
                Names.refuse(String.valueOf(name), known, place);
            }
        }
        for (Field<R, ?> field : fields) {
            if (object.get(field.name()) != null) {
                values.read(field, object.get(field.name()), place.field(field.name()));
            } else if (field.required()) {
                place.refuse("The field " + field.name() + " is missing; it is "
                        + field.form().allowed() + ".");
            }
        }
    }

    @Override
    public Object write(R value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach(field -> write(field, value, plain));
        boolean isShort = shorthand.isPresent()
                && plain.keySet().equals(Set.of(shorthand.get().name()));
        return isShort ? plain.values().iterator().next() : plain;
    }

    private static <R, V> void write(Field<R, V> field, R value, Map<String, Object> plain) {
        field.get()
                .apply(value)
                .ifPresent(present -> plain.put(field.name(), field.form().write(present)));
    }

    @Override
    public List<Map<String, Object>> schema() {
        List<Map<String, Object>> alternatives = new ArrayList<>();
        shorthand.ifPresent(field -> alternatives.addAll(field.form().schema()));
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), property(field)));
        alternatives.add(Schemas.object(
                properties,
                Map.of(),
                fields.stream().filter(Field::required).map(Field::name).toList()));
        return alternatives;
    }

    private static Map<String, Object> property(Field<?, ?> field) {
        List<Map<String, Object>> alternatives = new ArrayList<>(field.form().schema());
        if (!field.required()) {
            alternatives.add(Map.of("type", "null"));
        }
        return Schemas.anyOf(alternatives);
    }

    @Override
    public String allowed() {
        String object = "an object with " + names(true) + (names(false).isEmpty() ? "" : optionally() + names(false));
        return shorthand.map(field -> field.form().allowed() + ", or " + object).orElse(object);
    }

    private String optionally() {
        return names(true).isEmpty() ? "some of " : " and, if need be, ";
    }

    private String names(boolean required) {
        return fields.stream()
                .filter(field -> field.required() == required)
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }
}
