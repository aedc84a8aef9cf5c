package org.therapybilling.payer.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of value is written in a file: what is allowed, how it is read and written, and its JSON Schema. Files are
 * seen as plain values: {@code Map} with names, {@code List}, {@code String}, {@code Boolean}, {@code BigDecimal}, and
 * null for JSON's null.
 *
 * @param <T> the kind of value
 */
public interface Form<T> {

    /**
     * {@return the value of what stands in a file; empty if it is none, which is then noted}
     *
     * @param plain a plain value
     * @param place where it stands
     */
    Optional<T> read(@Nullable Object plain, Place place);

    /**
     * {@return a plain value from which an equal value is read}
     *
     * @param value a value
     */
    Object write(T value);

    /** {@return the JSON Schemas (draft 2020-12) of the ways in which a value may stand; one or more} */
    List<Map<String, Object>> schema();

    /** {@return what is allowed, as in {@code expected is …}} */
    String allowed();

    /**
     * {@return the value in a few words, for people}
     *
     * @param value a value
     */
    default String text(T value) {
        Objects.requireNonNull(value, "value");
        return value.toString();
    }

    /**
     * {@return one value that says what both say, for values that hold on the same date; empty if they speak of the same
     * thing or cannot be joined}
     *
     * @param one a value
     * @param other another value
     */
    default Optional<T> join(T one, T other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return Optional.empty();
    }

    /**
     * {@return of how many elements a value is; 1 if it is no list}
     *
     * @param value a value
     */
    default int elements(T value) {
        Objects.requireNonNull(value, "value");
        return 1;
    }

    /** {@return whether a list can be a value by itself; else a list in its place is one of values of different dates} */
    default boolean takesList() {
        return false;
    }

    /** {@return whether values by code may also stand in a table of their own, named by the field {@code file}} */
    default boolean takesTable() {
        return false;
    }
}
