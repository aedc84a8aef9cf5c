package org.therapybilling.claim;

import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerPolicy;

/**
 * The claims of a treatment day, one a discipline.
 *
 * @param policy what the payer wants on the date of service
 * @param secondaries what the secondary payers want that sessions name, each once, in the order first named
 * @param disciplines each discipline once, in the order first recorded
 */
public record DayClaims(PayerPolicy policy, List<PayerPolicy> secondaries, List<DisciplineClaim> disciplines) {

    /**
     * Copies the lists.
     *
     * @param policy what the payer wants
     * @param secondaries what the secondary payers want
     * @param disciplines each discipline once
     */
    public DayClaims {
        Objects.requireNonNull(policy, "policy");
        secondaries = Checks.copy("secondaries", PayerPolicy.class, secondaries);
        disciplines = Checks.copy("disciplines", DisciplineClaim.class, disciplines);
    }

    /** Returns the payer and how many disciplines there are. */
    @Override
    public String toString() {
        return "DayClaims[" + policy.payer() + ", " + disciplines.size() + " discipline(s)]";
    }
}
