package org.therapybilling.claim;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
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
    private final @Nullable String sessionId;

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
        Objects.requireNonNull(units, "units");
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
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(modifiers, "modifiers");
        if (line < 1 || units.isZero()) {
            throw new IllegalArgumentException("Line " + line + " has " + units
                    + "; allowed are lines from 1 with 1 unit or more. A service without units has no line.");
        }
        this.line = line;
        this.code = code;
        this.units = units;
        this.modifiers = Checks.copy("modifiers", Modifier.class, modifiers);
        this.charge = charge.orElse(null);
        this.sessionId = null;
    }

    private ServiceLine(ServiceLine other, Optional<String> sessionId) {
        this.line = other.line;
        this.code = other.code;
        this.units = other.units;
        this.modifiers = other.modifiers;
        this.charge = other.charge;
        this.sessionId = sessionId.orElse(null);
    }

    /**
     * {@return the same line, billed with a session}
     *
     * @param id the caller's id of the session; empty if it has none
     */
    public ServiceLine billedWith(Optional<String> id) {
        Objects.requireNonNull(id, "id");
        return new ServiceLine(this, id);
    }

    /**
     * {@return the number of the line, 1 or more: of lines that were billed each session numbers its own, of those that the
     * library makes each claim}
     */
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

    /** {@return the id of the session that billed the line; empty if it has none, or the library made the line} */
    public Optional<String> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    @Serial
    private Object readResolve() {
        return new ServiceLine(line, code, units, modifiers, charge()).billedWith(sessionId());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceLine that
                && line == that.line
                && code.equals(that.code)
                && units.equals(that.units)
                && modifiers.equals(that.modifiers)
                && Objects.equals(charge, that.charge)
                && Objects.equals(sessionId, that.sessionId);
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
