package org.therapybilling.compliance.rules.payer;

import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.terms.CappedServices;
import org.therapybilling.payer.terms.Counts;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Says which services a cap counts.
 *
 * @param services what the cap says
 * @param claim the claim at hand
 * @param findings where to say that a code is not known
 */
record CappedCodes(CappedServices services, RuleContext claim, Findings findings) {

    boolean include(ClaimLine line) {
        return include(line.code(), line.session());
    }

    boolean include(ProcedureCode code, Session session) {
        return services.include(code, session.placeOfService().orElse(""))
                && (services.counts() == Counts.ALL || isTimed(code));
    }

    /** Says whether the units of a code are of time; of one that is not in the code book that cannot be said. */
    private boolean isTimed(ProcedureCode code) {
        Answer<ProcedureInfo> info = claim.ask(ProcedureInfo.CODE_BOOK, code);
        if (info instanceof Answer.Unknown<ProcedureInfo> unknown) {
            findings.lacking(unknown.why());
        }
        return info.found()
                .map(ProcedureInfo::basis)
                .filter(basis -> basis == TimeBasis.QUARTER_HOUR
                        || basis == TimeBasis.QUARTER_HOUR_PAIR
                        || basis == TimeBasis.INTERVAL)
                .isPresent();
    }
}
