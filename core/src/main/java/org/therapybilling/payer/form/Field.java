package org.therapybilling.payer.form;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of an object: its name, its form and where its value is in what the object stands for.
 *
 * @param <R> what the object stands for
 * @param <V> the kind of value
 * @param name the name
 * @param form the form of its value
 * @param get gives the value; empty where the field is left out
 * @param required whether the field must be there
 */
public record Field<R, V>(String name, Form<V> form, Function<R, Optional<V>> get, boolean required) {

    /**
     * Checks that nothing is missing.
     *
     * @param name the name
     * @param form the form of its value
     * @param get gives the value; empty where the field is left out
     * @param required whether the field must be there
     */
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(get, "get");
    }

    /**
     * {@return a field that must be there}
     *
     * @param <R> what the object stands for
     * @param <V> the kind of value
     * @param name the name
     * @param form the form of its value
     * @param get gives the value
     */
    public static <R, V> Field<R, V> required(String name, Form<V> form, Function<R, V> get) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(get, "get");
        return new Field<>(name, form, object -> Optional.of(get.apply(object)), true);
    }

    /**
     * {@return a field that may be left out}
     *
     * @param <R> what the object stands for
     * @param <V> the kind of value
     * @param name the name
     * @param form the form of its value
     * @param get gives the value; empty where there is none, or it is the one that holds unless told
     */
    public static <R, V> Field<R, V> optional(String name, Form<V> form, Function<R, Optional<V>> get) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(get, "get");
        return new Field<>(name, form, get, false);
    }
}
