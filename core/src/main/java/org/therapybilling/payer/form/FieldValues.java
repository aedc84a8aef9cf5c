package org.therapybilling.payer.form;

import java.util.IdentityHashMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of the fields of an object that was read. */
public final class FieldValues {

    private final IdentityHashMap<Field<?, ?>, Object> values = new IdentityHashMap<>();

    FieldValues() {}

    <V> void read(Field<?, V> field, @Nullable Object plain, Place place) {
        field.form().read(plain, place).ifPresent(value -> values.put(field, value));
    }

    /**
     * {@return the value of a field; empty if it was left out}
     *
     * @param <V> the kind of value
     * @param field a field of the object
     */
    @SuppressWarnings("unchecked") // only read() puts values in, each of the kind of its field
    public <V> Optional<V> find(Field<?, V> field) {
        Objects.requireNonNull(field, "field");
        return Optional.ofNullable((V) values.get(field));
    }

    /**
     * {@return the value of a field that must be there}
     *
     * @param <V> the kind of value
     * @param field a required field of the object
     * @throws NoSuchElementException if it is no required field
     */
    public <V> V get(Field<?, V> field) {
        Objects.requireNonNull(field, "field");
        return find(field).orElseThrow();
    }
}
