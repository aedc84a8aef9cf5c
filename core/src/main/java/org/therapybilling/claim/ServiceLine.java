package org.therapybilling.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * A service line of a claim.
 *
 * @param line the number of the line, 1 or more
 * @param code the service
 * @param units the units billed, 1 or more
 * @param modifiers the modifiers in the order of the claim; empty for none
 * @param charge the amount charged for the line; empty if unknown
 */
public record ServiceLine(int line, ProcedureCode code, Units units, List<Modifier> modifiers, Optional<Money> charge)
        implements Serializable {

    /**
     * Checks that there is something to bill, and copies the list.
     *
     * @param line the number of the line, 1 or more
     * @param code the service
     * @param units the units billed, 1 or more
     * @param modifiers the modifiers
     * @param charge the amount charged
     * @throws IllegalArgumentException if the number or the units are less than 1
     */
    public ServiceLine {
        if (line < 1 || units.isZero()) {
            throw new IllegalArgumentException("Line " + line + " has " + units
                    + "; allowed are lines from 1 with 1 unit or more. A service without units has no line.");
        }
        modifiers = List.copyOf(modifiers);
    }

    /**
     * Makes a line whose charge is not known.
     *
     * @param line the number of the line, 1 or more
     * @param code the service
     * @param units the units billed, 1 or more
     * @param modifiers the modifiers
     * @throws IllegalArgumentException if the number or the units are less than 1
     */
    public ServiceLine(int line, ProcedureCode code, Units units, List<Modifier> modifiers) {
        this(line, code, units, modifiers, Optional.empty());
    }

    /** Returns for example {@code 1: 97110 x 2 GP}. */
    @Override
    public String toString() {
        String codes = modifiers.stream().map(modifier -> " " + modifier).collect(Collectors.joining());
        return line + ": " + code + " x " + units.toInt() + codes;
    }
}
