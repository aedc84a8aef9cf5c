package org.therapybilling.payer.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.therapybilling.internal.Checks;

/**
 * Several values that hold at once, such as the pairs that a payer bundles.
 *
 * @param <E> the kind of value
 * @param all the values, one or more
 */
public record Listed<E extends Serializable>(List<E> all) implements Serializable, Iterable<E> {

    /**
     * Copies the list.
     *
     * @param all the values
     * @throws IllegalArgumentException if there is none; that there are none is an answer of its own
     */
    public Listed {
        all = Checks.copy("all", all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A list of values is empty; where there is none, say none.");
        }
    }

    /**
     * {@return these values}
     *
     * @param <E> the kind of value
     * @param first a value
     * @param others the other ones
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E extends Serializable> Listed<E> of(E first, E... others) {
        Objects.requireNonNull(first, "first");
        Checks.elements("others", others);
        List<E> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new Listed<>(all);
    }

    @Override
    public Iterator<E> iterator() {
        return all.iterator();
    }

    /**
     * {@return whether a value is among these}
     *
     * @param value a value
     */
    public boolean has(E value) {
        Objects.requireNonNull(value, "value");
        return all.contains(value);
    }

    /** Returns the values, separated by semicolons. */
    @Override
    public String toString() {
        return all.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
}
