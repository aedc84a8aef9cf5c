package org.therapybilling.compliance.rules.payer;

import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.reference.TimeBasis;

/** Which lines a payer's cap counts. */
public final class CappedUnits {

    private CappedUnits() {}

    /**
     * {@return whether a line counts, by its code and place of service; a place that is not known is none of those that
     * do not count}
     *
     * @param line the line
     * @param services what the cap counts
     * @param claim the claim, whose code book tells which services have units of time
     */
    public static boolean counts(ClaimLine line, CappedServices services, RuleContext claim) {
        String place = line.session().placeOfService().orElse("");
        return services.include(line.code(), place)
                && (services.counts() == Counts.ALL
                        || claim.basis(line.code())
                                .filter(TimeBasis::isOfMinutes)
                                .isPresent());
    }
}
