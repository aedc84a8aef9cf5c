package org.therapybilling.payer;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of keys, each for some dates; those of the same dates speak of different things. */
final class DatedValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Dated<?>> BY_FIRST_DAY = Comparator.<Dated<?>, LocalDate>comparing(
                    dated -> dated.period().firstDay().orElse(LocalDate.MIN))
            .thenComparing(dated -> dated.period().lastDay().orElse(LocalDate.MAX))
            .thenComparing(dated -> dated.stated().toString());

    /** As many as a list of a file has: each is compared with all others. */
    private static final int MOST_ELEMENTS = 1_000;

    private final Map<PayerKey<?>, List<Dated<?>>> byKey = new HashMap<>();

    /** Returns the values of a key, by first day; an unmodifiable list, empty if there are none. */
    @SuppressWarnings("unchecked") // add() puts in values of the kind of their key only
    <T extends Serializable> List<Dated<T>> of(PayerKey<T> key) {
        return (List<Dated<T>>) (List<?>) byKey.getOrDefault(key, List.of());
    }

    /**
     * Adds a value; two of the same dates, source and certainty become one.
     *
     * @throws IllegalArgumentException if there is another value for one of the dates that it cannot be joined with, or
     *     together they have more than 1,000 elements
     */
    <T extends Serializable> void add(PayerKey<T> key, Dated<T> dated) {
        dated.value().ifPresent(key.form()::write); // as in a file, which only a value of its kind can be
        checkElements(key, dated);
        List<Dated<T>> all = new ArrayList<>(of(key));
        Dated<T> whole = dated;
        for (Dated<T> earlier : of(key)) {
            if (!earlier.period().overlaps(whole.period())) {
                continue;
            }
            Optional<T> both = joined(key, earlier, whole);
            if (both.isPresent() && earlier.isOfOneSourceAndPeriod(whole)) {
                all.remove(earlier);
                whole = dated.stating(both.get());
            } else if (both.isEmpty()) {
                throw new IllegalArgumentException("The profile has two values of " + key + " for the same dates: "
                        + earlier.period() + " and " + whole.period() + "; end one before the other begins.");
            }
        }
        all.add(whole);
        all.sort(BY_FIRST_DAY);
        byKey.put(key, List.copyOf(all));
    }

    private <T extends Serializable> void checkElements(PayerKey<T> key, Dated<T> dated) {
        int elements = elements(key, dated);
        for (Dated<T> earlier : of(key)) {
            elements += earlier.period().overlaps(dated.period()) ? elements(key, earlier) : 0;
        }
        if (elements > MOST_ELEMENTS) {
            throw new IllegalArgumentException("The values of " + key + " for the same dates have " + elements
                    + " elements together; at most " + MOST_ELEMENTS + " are allowed.");
        }
    }

    private static <T extends Serializable> int elements(PayerKey<T> key, Dated<T> dated) {
        return dated.value().map(key.form()::elements).orElse(0);
    }

    private static <T extends Serializable> Optional<T> joined(PayerKey<T> key, Dated<T> one, Dated<T> other) {
        return one.value()
                .flatMap(value -> other.value().flatMap(second -> key.form().join(value, second)));
    }

    /**
     * Adds all values of others.
     *
     * @throws IllegalArgumentException as {@link #add} does
     */
    void addAll(DatedValues others) {
        others.byKey.keySet().forEach(key -> addAll(key, others));
    }

    private <T extends Serializable> void addAll(PayerKey<T> key, DatedValues others) {
        others.of(key).forEach(dated -> add(key, dated));
    }

    /** Returns values that do not change when these do. */
    DatedValues copy() {
        DatedValues copy = new DatedValues();
        copy.byKey.putAll(byKey);
        return copy;
    }

    @Serial
    private Object readResolve() {
        DatedValues values = new DatedValues();
        values.addAll(this);
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatedValues that && byKey.equals(that.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }
}
