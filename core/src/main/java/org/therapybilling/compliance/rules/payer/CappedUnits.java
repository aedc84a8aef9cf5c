package org.therapybilling.compliance.rules.payer;

import java.math.BigDecimal;
import java.util.Objects;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ProcedureCode;

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
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(services, "services");
        Objects.requireNonNull(claim, "claim");
        return counts(line.code(), line.session(), services, claim);
    }

    /**
     * {@return the relative values of a unit: the payer's own where its profile gives them, else Medicare's}
     *
     * @param code the service
     * @param claim the claim, whose tables are asked
     */
    public static Answer<BigDecimal> relativeValue(ProcedureCode code, RuleContext claim) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(claim, "claim");
        return LineValues.value(code, claim);
    }

    /** Says whether a service of a session counts, billed or not. */
    static boolean counts(ProcedureCode code, Session session, CappedServices services, RuleContext claim) {
        return services.include(code, session.placeOfService().orElse(""))
                && (services.counts() == Counts.ALL
                        || claim.basis(code).filter(TimeBasis::isOfMinutes).isPresent());
    }
}
