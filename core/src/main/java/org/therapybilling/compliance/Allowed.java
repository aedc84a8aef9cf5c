package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

/**
 * What would have been right: values, or a limit.
 *
 * @param values the permitted values; a limit is one value with a sign before it; empty if it cannot be said
 */
public record Allowed(List<String> values) implements Serializable {

    /** Nothing can be said of what would be right. */
    public static final Allowed UNSAID = new Allowed(List.of());

    /**
     * Copies the list.
     *
     * @param values the permitted values
     */
    public Allowed {
        values = Checks.copy("values", String.class, values);
    }

    /**
     * {@return the permitted values}
     *
     * @param values one or more
     */
    public static Allowed oneOf(List<? extends Datum> values) {
        Checks.elements("values", values);
        return new Allowed(values.stream().map(Datum::toString).toList());
    }

    /**
     * {@return up to a limit, inclusive}
     *
     * @param limit the most
     */
    public static Allowed atMost(Datum limit) {
        Objects.requireNonNull(limit, "limit");
        return new Allowed(List.of("<= " + number(limit)));
    }

    /**
     * {@return from a limit on, inclusive}
     *
     * @param limit the least
     */
    public static Allowed atLeast(Datum limit) {
        Objects.requireNonNull(limit, "limit");
        return new Allowed(List.of(">= " + number(limit)));
    }

    private static String number(Datum limit) {
        if (limit instanceof Units units) {
            return String.valueOf(units.toInt());
        }
        if (limit instanceof Count count) {
            return String.valueOf(count.number());
        }
        return limit instanceof Minutes minutes ? String.valueOf(minutes.toInt()) : limit.toString();
    }

    /** Returns the values for a sentence. */
    @Override
    public String toString() {
        return String.join(" or ", values);
    }
}
