package org.therapybilling.counting;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerPolicy;

/**
 * The units of a treatment day. Each discipline is counted apart; edits, unit limits and price reductions look at all of
 * them together.
 *
 * @param policy what the payer wants on the date of service
 * @param secondaries what the secondary payers want that sessions name, each once, in the order first named
 * @param disciplines each discipline once, in the order first recorded
 */
public record DayCount(PayerPolicy policy, List<PayerPolicy> secondaries, List<DisciplineCount> disciplines) {

    /**
     * Copies the lists.
     *
     * @param policy what the payer wants
     * @param secondaries what the secondary payers want
     * @param disciplines each discipline once
     */
    public DayCount {
        Objects.requireNonNull(policy, "policy");
        secondaries = Checks.copy("secondaries", PayerPolicy.class, secondaries);
        disciplines = Checks.copy("disciplines", DisciplineCount.class, disciplines);
    }

    /** Returns the payer and the disciplines. */
    @Override
    public String toString() {
        return "DayCount[" + policy.payer() + ", " + disciplines + "]";
    }
}
