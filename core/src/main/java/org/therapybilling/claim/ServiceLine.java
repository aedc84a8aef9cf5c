package org.therapybilling.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A service line of a claim. */
public final class ServiceLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final ProcedureCode code;
    private final Units units;
    private final List<Modifier> modifiers;
    private final @Nullable Money charge;

    /**
     * Makes a line whose charge is not known.
     *
     * @param line the number of the line, 1 or more
     * @param code the service
     * @param units the units billed, 1 or more
     * @param modifiers the modifiers in the order of the claim; empty for none
     * @throws IllegalArgumentException if the number or the units are less than 1
     */
    public ServiceLine(int line, ProcedureCode code, Units units, List<Modifier> modifiers) {
        this(line, code, units, modifiers, Optional.empty());
    }

    /**
     * Makes a line.
     *
     * @param line the number of the line, 1 or more
     * @param code the service
     * @param units the units billed, 1 or more
     * @param modifiers the modifiers in the order of the claim; empty for none
     * @param charge the amount charged for the line; empty if unknown
     * @throws IllegalArgumentException if the number or the units are less than 1
     */
    public ServiceLine(int line, ProcedureCode code, Units units, List<Modifier> modifiers, Optional<Money> charge) {
        if (line < 1 || units.isZero()) {
            throw new IllegalArgumentException("Line " + line + " has " + units
                    + "; allowed are lines from 1 with 1 unit or more. A service without units has no line.");
        }
        this.line = line;
        this.code = code;
        this.units = units;
        this.modifiers = List.copyOf(modifiers);
        this.charge = charge.orElse(null);
    }

    /** {@return the number of the line, 1 or more} */
    public int line() {
        return line;
    }

    /** {@return the service} */
    public ProcedureCode code() {
        return code;
    }

    /** {@return the units billed, 1 or more} */
    public Units units() {
        return units;
    }

    /** {@return the modifiers in the order of the claim; an unmodifiable list, empty for none} */
    public List<Modifier> modifiers() {
        return modifiers;
    }

    /** {@return the amount charged for the line; empty if unknown} */
    public Optional<Money> charge() {
        return Optional.ofNullable(charge);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceLine that
                && line == that.line
                && code.equals(that.code)
                && units.equals(that.units)
                && modifiers.equals(that.modifiers)
                && Objects.equals(charge, that.charge);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, code, units, modifiers, charge);
    }

    /** Returns for example {@code 1: 97110 x 2 GP}. */
    @Override
    public String toString() {
        String codes = modifiers.stream().map(modifier -> " " + modifier).collect(Collectors.joining());
        return line + ": " + code + " x " + units.toInt() + codes;
    }
}
