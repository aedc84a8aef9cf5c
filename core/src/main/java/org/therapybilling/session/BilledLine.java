package org.therapybilling.session;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** A line of the claim that was sent or is about to be, right or wrong. */
@Value.Immutable
@HouseStyle
public abstract class BilledLine implements Serializable {

    private static final long serialVersionUID = 1L;

    BilledLine() {}

    /**
     * Begins a line.
     *
     * @param line the number of the line on the claim, 1 or more
     * @param code the service
     * @param units the units billed, 1 or more
     * @return a builder
     */
    public static Builder of(int line, ProcedureCode code, Units units) {
        return new Builder().line(line).code(code).units(units);
    }

    /**
     * Returns the number of the line on the claim.
     *
     * @return 1 or more
     */
    public abstract int line();

    /**
     * Returns the service.
     *
     * @return the code
     */
    public abstract ProcedureCode code();

    /**
     * Returns the units billed.
     *
     * @return 1 or more
     */
    public abstract Units units();

    /**
     * Returns the modifiers as written: in their order, repeats and malformed ones kept.
     *
     * @return an unmodifiable list, empty if there is none
     */
    public abstract List<Modifier> modifiers();

    /**
     * Returns the amount charged for the line.
     *
     * @return the charge, zero or more; empty if unknown
     */
    public abstract Optional<Money> charge();

    @Value.Check
    void check() {
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

    /** Collects the values of a line; each is set at most once. */
    public static final class Builder extends ImmutableBilledLine.Builder {
        Builder() {}
    }
}
