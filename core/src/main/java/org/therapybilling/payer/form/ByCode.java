package org.therapybilling.payer.form;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A value for each of some codes.
 *
 * @param <V> the kind of value
 * @param values the values, in the order of the codes
 */
public record ByCode<V extends Serializable>(SortedMap<ProcedureCode, V> values) implements Serializable {

    /**
     * Copies the map, into the order of the codes.
     *
     * @param values the values by code, in any order
     */
    public ByCode {
        Objects.requireNonNull(values, "values");
        values = ordered(values);
    }

    /** Copies a map entry by entry, for it may have an order of its own, of which nobody knows how long it holds. */
    private static <V> SortedMap<ProcedureCode, V> ordered(Map<ProcedureCode, V> values) {
        SortedMap<ProcedureCode, V> ordered = new TreeMap<>();
        values.forEach((code, value) -> ordered.put(Checks.element("values", code), Checks.element("values", value)));
        return Collections.unmodifiableSortedMap(ordered);
    }

    /**
     * {@return values by code}
     *
     * @param <V> the kind of value
     * @param values the values in any order
     */
    public static <V extends Serializable> ByCode<V> of(Map<ProcedureCode, V> values) {
        Objects.requireNonNull(values, "values");
        return new ByCode<>(ordered(values));
    }

    /**
     * {@return no value for any code}
     *
     * @param <V> the kind of value
     */
    public static <V extends Serializable> ByCode<V> none() {
        return new ByCode<>(new TreeMap<>());
    }

    /**
     * {@return the value of a code; empty if it has none}
     *
     * @param code a code
     */
    public Optional<V> of(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(values.get(code));
    }

    /** {@return whether no code has a value} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns for example {@code 97110: 2 units, 97140: 1 unit}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
