package org.therapybilling.claim;

import java.util.List;
import org.therapybilling.payer.PayerPolicy;

/**
 * The claims of a treatment day, one a discipline.
 *
 * @param policy what the payer wants on the date of service
 * @param disciplines each discipline once, in the order first recorded
 */
public record DayClaims(PayerPolicy policy, List<DisciplineClaim> disciplines) {

    /**
     * Copies the list.
     *
     * @param policy what the payer wants
     * @param disciplines each discipline once
     */
    public DayClaims {
        disciplines = List.copyOf(disciplines);
    }

    /** Returns the payer and how many disciplines there are. */
    @Override
    public String toString() {
        return "DayClaims[" + policy.payer() + ", " + disciplines.size() + " discipline(s)]";
    }
}
