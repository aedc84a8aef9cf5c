package org.therapybilling.vocabulary;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * One way to give the units of a day to its services.
 *
 * @param codes each service once, in the order in which it was first recorded; one with zero units stays in the list
 */
public record Split(List<CodeUnits> codes) implements Datum {

    /** Up to here it is faster to compare codes with one another than to make a set. */
    private static final int FEW = 16;

    /**
     * Copies the list.
     *
     * @param codes each service once
     * @throws IllegalArgumentException if a code stands there twice
     */
    public Split {
        codes = Checks.copy("codes", CodeUnits.class, codes);
        if (!isEachOnce(codes)) {
            throw new IllegalArgumentException(
                    "A split names a code twice; pool its minutes and units into one entry.");
        }
    }

    private static boolean isEachOnce(List<CodeUnits> codes) {
        int size = codes.size();
        if (size > FEW) {
            return codes.stream().map(CodeUnits::code).distinct().count() == size;
        }
        for (int i = 1; i < size; i++) {
            if (isAmongFirst(codes.get(i).code(), codes, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmongFirst(ProcedureCode code, List<CodeUnits> codes, int count) {
        for (int i = 0; i < count; i++) {
            if (code.equals(codes.get(i).code())) {
                return true;
            }
        }
        return false;
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
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < codes.size(); i++) {
            codes.get(i).appendTo(text.append(i == 0 ? "" : ", "));
        }
    }
}
