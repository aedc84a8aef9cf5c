package org.therapybilling.compliance;

import java.util.List;
import java.util.Optional;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

/** The facts of a claim and of a session that rules ask for. */
public final class Facts {

    /** What is recorded as given; missing where only billed lines are known, be it of one session of the day. */
    public static final Fact<UnitCount> TREATMENTS = Fact.of("treatments", Facts::recorded, Facts::whyNotRecorded);

    /** The units of the 15-minute codes that the record supports under the payer's method. */
    public static final Fact<UnitAllocation> TIMED = Fact.of(
            "treatments",
            claim -> recorded(claim).flatMap(count -> count.timed().found()),
            Facts::whyNotTimed);

    /** How many units of 15-minute codes the record supports. */
    public static final Fact<Units> TIMED_UNITS =
            Fact.of("treatments", claim -> TIMED.in(claim).map(UnitAllocation::total), Facts::whyNotTimed);

    /** How many minutes of 15-minute codes are recorded. */
    public static final Fact<Minutes> TIMED_MINUTES =
            Fact.of("treatments", claim -> TIMED.in(claim).map(UnitAllocation::timedMinutes), Facts::whyNotTimed);

    private Facts() {}

    private static Optional<UnitCount> recorded(ClaimView claim) {
        return isRecorded(claim) ? claim.claim().count() : Optional.empty();
    }

    private static boolean isRecorded(ClaimView claim) {
        for (Session session : claim.sessions()) {
            if (session.isClaimOnly()) {
                return false;
            }
        }
        return true;
    }

    /** Says what keeps the record from being counted: there is none, or it is not known how the payer counts. */
    private static String whyNotRecorded(ClaimView claim) {
        boolean methodKnown = claim.ifKnown(PayerKeys.COUNTING).found().isPresent();
        return methodKnown || !isRecorded(claim) ? "treatments" : "payer." + PayerKeys.COUNTING.name();
    }

    /**
     * Says what keeps the timed units from being counted: the treatment without minutes, the payer's method, or that it is
     * not known how a code counted.
     */
    private static String whyNotTimed(ClaimView claim) {
        List<Session> sessions = claim.sessions();
        for (Session session : sessions) {
            for (int i = 0; i < session.treatments().size(); i++) {
                Treatment treatment = session.treatments().get(i);
                if (treatment.time() instanceof TimeSpent.NotRecorded
                        && counts(treatment)
                        && isTimed(treatment, claim)) {
                    return session.treatmentPath(i) + ".minutes";
                }
            }
        }
        boolean methodKnown = claim.ifKnown(PayerKeys.COUNTING).found().isPresent();
        return recorded(claim)
                .filter(count -> methodKnown)
                .flatMap(Facts::whyNotCounted)
                .orElseGet(() -> whyNotRecorded(claim));
    }

    private static Optional<String> whyNotCounted(UnitCount count) {
        return count.timed() instanceof Answer.Unknown<UnitAllocation> unknown
                ? Optional.of(unknown.named())
                : Optional.empty();
    }

    private static boolean counts(Treatment treatment) {
        return !treatment.group()
                && (treatment.together() || treatment.performer().isBillable());
    }

    private static boolean isTimed(Treatment treatment, ClaimView claim) {
        return claim.basis(treatment.code()).filter(TimeBasis::isQuarterHour).isPresent();
    }
}
