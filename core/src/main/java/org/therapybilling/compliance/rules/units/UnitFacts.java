package org.therapybilling.compliance.rules.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.ClaimView;
import org.therapybilling.compliance.Fact;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.ProcedureCode;

/** What rules about units need to know beside the minutes of 15-minute codes. */
final class UnitFacts {

    /** That no service of another length than 15 minutes lacks its minutes; missing at the first that does. */
    static final Fact<Boolean> OTHER_LENGTHS = Fact.of(
            "treatments",
            claim -> unrecorded(claim).isPresent() ? Optional.empty() : Optional.of(true),
            claim -> unrecorded(claim).orElseThrow());

    /** The codes of the treatments, whatever they count; missing where a session has none but billed lines. */
    static final Fact<List<ProcedureCode>> RECORDED = Fact.of("treatments", UnitFacts::recorded);

    /** Why a finding on units may be less sure, see {@link #sureness}. */
    static final String WHY_LIKELY =
            "The code book ends before the date of service; how codes count is likely to hold on.";

    private UnitFacts() {}

    /** Returns how sure it is how the time of what is recorded counts: less so on dates past the code book. */
    static Certainty sureness(ClaimView claim) {
        for (Session session : claim.sessions()) {
            for (Treatment treatment : session.treatments()) {
                if (isPast(claim.ask(ProcedureInfo.CODE_BOOK, treatment.code()), claim.dateOfService())) {
                    return Certainty.LIKELY;
                }
            }
        }
        return Certainty.DEFINITE;
    }

    private static boolean isPast(Answer<ProcedureInfo> answer, LocalDate date) {
        for (DataRelease release : answer.releases()) {
            if (release.dates().lastDay().filter(date::isAfter).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<List<ProcedureCode>> recorded(ClaimView claim) {
        List<ProcedureCode> codes = new ArrayList<>();
        for (Session session : claim.sessions()) {
            if (session.treatments().isEmpty() && session.localTreatments().isEmpty()) {
                return Optional.empty();
            }
            session.treatments().forEach(treatment -> codes.add(treatment.code()));
        }
        return Optional.of(codes);
    }

    private static Optional<String> unrecorded(ClaimView claim) {
        for (Session session : claim.sessions()) {
            List<Treatment> treatments = session.treatments();
            for (int i = 0; i < treatments.size(); i++) {
                if (lacksMinutes(treatments.get(i), claim)) {
                    return Optional.of(session.treatmentPath(i) + ".minutes");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean lacksMinutes(Treatment treatment, ClaimView claim) {
        return treatment.time() instanceof TimeSpent.NotRecorded
                && !treatment.group()
                && (treatment.together() || treatment.performer().isBillable())
                && claim.basis(treatment.code())
                        .filter(TimeBasis.INTERVAL::equals)
                        .isPresent();
    }
}
