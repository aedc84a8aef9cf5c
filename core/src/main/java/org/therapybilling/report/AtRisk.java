package org.therapybilling.report;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Money;

/**
 * Lines that a payer is likely to deny, since a finding of severity ERROR stands on them.
 *
 * @param lines how many lines, each counted once whatever stands on it
 * @param units their units
 * @param allowed what is allowed for those that have a price, an estimate
 * @param unpriced how many of the lines have no price, so that nothing of them is in the amount
 */
public record AtRisk(long lines, long units, Money allowed, long unpriced) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param lines how many lines, each counted once whatever stands on it
     * @param units their units
     * @param allowed what is allowed for those that have a price, an estimate
     * @param unpriced how many of the lines have no price, so that nothing of them is in the amount
     */
    public AtRisk {
        Objects.requireNonNull(allowed, "allowed");
        Checks.notNegative("The number of lines", lines);
        Checks.notNegative("The number of units", units);
        Checks.notNegative("The number of lines without a price", unpriced);
    }

    /** No line at all. */
    public static final AtRisk NOTHING = new AtRisk(0, 0, Money.ofCents(0), 0);

    AtRisk plus(AtRisk other) {
        return new AtRisk(
                lines + other.lines,
                units + other.units,
                Money.ofCents(allowed.toCents() + other.allowed.toCents()),
                unpriced + other.unpriced);
    }

    /** Returns for example {@code 3 lines, 5 units, $120.40 allowed}. */
    @Override
    public String toString() {
        String all = lines + " line(s), " + units + " unit(s), $" + allowed + " allowed";
        return unpriced == 0 ? all : all + " and " + unpriced + " line(s) without a price";
    }
}
