package org.therapybilling.vocabulary;

import java.util.Objects;

/**
 * Units of one service, beside the minutes they came from.
 *
 * @param code the procedure code
 * @param minutes the minutes of the service, pooled over the day
 * @param units the units billed for it, possibly zero
 */
public record CodeUnits(ProcedureCode code, Minutes minutes, Units units) implements Datum {

    /**
     * Checks that all are there.
     *
     * @param code the procedure code
     * @param minutes the minutes of the service
     * @param units the units billed for it
     */
    public CodeUnits {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(units, "units");
    }

    /** Returns for example {@code 97110 x 2}. */
    @Override
    public String toString() {
        return Appended.text(this);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Objects.requireNonNull(text, "text");
        code.appendTo(text);
        text.append(" x ").append(units.toInt());
    }
}
