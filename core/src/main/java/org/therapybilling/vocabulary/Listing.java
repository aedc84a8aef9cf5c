package org.therapybilling.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * Several values in a row.
 *
 * @param items the values, in order; may be empty
 */
public record Listing(List<Datum> items) implements Datum {

    /**
     * Copies the list.
     *
     * @param items the values
     */
    public Listing {
        Objects.requireNonNull(items, "items");
        items = List.copyOf(items);
    }

    /**
     * {@return the values in a row}
     *
     * @param items the values, in order
     */
    public static Listing of(List<? extends Datum> items) {
        Objects.requireNonNull(items, "items");
        return new Listing(List.copyOf(items));
    }

    /** Returns for example {@code 97110, 97112 and 97140}; {@code none} for no value. */
    @Override
    public String toString() {
        if (items.isEmpty()) {
            return "none";
        }
        StringBuilder text = new StringBuilder(items.get(0).toString());
        for (int i = 1; i < items.size(); i++) {
            text.append(i < items.size() - 1 ? ", " : " and ").append(items.get(i));
        }
        return text.toString();
    }
}
