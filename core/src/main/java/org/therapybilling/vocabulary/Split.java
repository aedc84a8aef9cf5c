package org.therapybilling.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to give the units of a day to its services.
 *
 * @param codes each service once, in the order in which it was first recorded; one with zero units stays in the list
 */
public record Split(List<CodeUnits> codes) implements Datum {

    /**
     * Copies the list.
     *
     * @param codes each service once
     * @throws IllegalArgumentException if a code stands there twice
     */
    public Split {
        codes = List.copyOf(codes);
        if (codes.stream().map(CodeUnits::code).distinct().count() < codes.size()) {
            throw new IllegalArgumentException(
                    "A split names a code twice; pool its minutes and units into one entry.");
        }
    }

    /**
     * Returns the units of all codes together.
     *
     * @return the sum, zero for an empty split
     */
    public Units total() {
        return codes.stream().map(CodeUnits::units).reduce(Units.ZERO, Units::plus);
    }

    /** Returns for example {@code 97110 x 2, 97140 x 1}. */
    @Override
    public String toString() {
        return codes.stream().map(CodeUnits::toString).collect(Collectors.joining(", "));
    }
}
