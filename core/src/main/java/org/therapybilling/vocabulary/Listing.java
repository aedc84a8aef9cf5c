package org.therapybilling.vocabulary;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;

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
        items = Checks.copy("items", Datum.class, items);
    }

    /**
     * {@return the values in a row}
     *
     * @param items the values, in order
     */
    public static Listing of(List<? extends Datum> items) {
        return new Listing(Checks.copy("items", Datum.class, items));
    }

    /** Returns for example {@code 97110, 97112 and 97140}; {@code none} for no value. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        if (items.isEmpty()) {
            text.append("none");
            return;
        }
        items.get(0).appendTo(text);
        for (int i = 1; i < items.size(); i++) {
            items.get(i).appendTo(text.append(i < items.size() - 1 ? ", " : " and "));
        }
    }
}
