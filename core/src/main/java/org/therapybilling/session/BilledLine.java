package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A line of the claim that was sent or is about to be, right or wrong. */
@Value.Immutable
@CopyStyle
public abstract class BilledLine implements Serializable {

    private static final long serialVersionUID = 1L;

    BilledLine() {}

    /**
     * {@return a builder of a line}
     *
     * @param line the number of the line on the claim, 1 or more
     * @param code the service
     * @param units the units billed, 1 or more
     */
    public static Builder of(int line, ProcedureCode code, Units units) {
        return new Builder().line(line).code(code).units(units);
    }

    /** {@return a builder that begins with all that this line holds} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the number of the line on the claim, 1 or more} */
    public abstract int line();

    /** {@return the service} */
    public abstract ProcedureCode code();

    /** {@return the units billed, 1 or more} */
    public abstract Units units();

    /** {@return the modifiers as written: in their order, repeats and malformed ones kept; empty if there is none} */
    public abstract List<Modifier> modifiers();

    /** {@return the amount charged for the line, zero or more; empty if unknown} */
    public abstract Optional<Money> charge();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        if (line() < 1) {
            throw new IllegalArgumentException("A billed line has number " + line() + "; allowed are 1 and more.");
        }
        Checks.inRange("The number of units of a billed line", units().toInt(), 1, Integer.MAX_VALUE);
        charge().filter(charge -> charge.toBigDecimal().signum() < 0).ifPresent(negative -> {
            throw new IllegalArgumentException(
                    "A billed line charges " + negative + "; allowed are 0.00 and more. Leave reversals out.");
        });
    }

    /** Returns the number, the code and the units. */
    @Override
    public String toString() {
        return "BilledLine[" + line() + ", " + code() + " x " + units().toInt() + "]";
    }

    /**
     * Collects the values of a line: there is a method for each value of {@link BilledLine}, of the same name, and {@code
     * addModifiers(…)}. What is set again is set anew.
     */
    public static final class Builder extends ImmutableBilledLine.Builder {
        Builder() {}

        /**
         * {@return the line}
         *
         * @throws IllegalArgumentException if its number or its units are less than 1, or its charge is negative
         */
        @Override
        public BilledLine build() {
            BilledLine built = super.build();
            built.check();
            return built;
        }
    }
}
