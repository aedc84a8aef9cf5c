package org.therapybilling.compliance.rules.assistant;

import java.util.List;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.Facts;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.ProcedureCode;

/** What has to be known to tell which units are an assistant's. */
final class AssistantFacts {

    private AssistantFacts() {}

    /** Says whether a treatment took place as far as is known: who is recorded with no time gave nothing. */
    static boolean isGiven(Treatment treatment) {
        return !(treatment.time() instanceof TimeSpent.Measured measured && measured.toSeconds() == 0);
    }

    /** Says whether it is known which units are an assistant's. */
    static boolean areSharesKnown(ClaimView claim) {
        return Facts.TREATMENTS.in(claim).filter(count -> !isKnown(count)).isEmpty();
    }

    private static boolean isKnown(UnitCount count) {
        return !count.isByAssistant()
                || (count.timed().found().isPresent() && count.sharedByUnknown().isEmpty());
    }

    /** Returns the path of the first treatment whose minutes would be needed. */
    static String unrecorded(ClaimView claim) {
        List<ProcedureCode> shared =
                Facts.TREATMENTS.in(claim).map(UnitCount::sharedByUnknown).orElse(List.of());
        for (Session session : claim.sessions()) {
            List<Treatment> treatments = session.treatments();
            for (int i = 0; i < treatments.size(); i++) {
                Treatment treatment = treatments.get(i);
                boolean matters = shared.contains(treatment.code())
                        || claim.basis(treatment.code())
                                .filter(TimeBasis::isQuarterHour)
                                .isPresent();
                if (matters && treatment.time() instanceof TimeSpent.NotRecorded) {
                    return session.treatmentPath(i) + ".minutes";
                }
            }
        }
        return "treatments";
    }
}
