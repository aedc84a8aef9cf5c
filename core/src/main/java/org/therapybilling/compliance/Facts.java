package org.therapybilling.compliance;

import java.util.List;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

/** The facts of a claim and of a session that rules ask for. */
public final class Facts {

    /** What is recorded as given; missing where only billed lines are known. */
    public static final Fact<UnitCount> TREATMENTS =
            Fact.of("treatments", claim -> claim.claim().count());

    /** The units of the 15-minute codes that the record supports under the payer's method. */
    public static final Fact<UnitAllocation> TIMED = Fact.of(
            "treatments",
            claim -> claim.claim().count().flatMap(count -> count.timed().found()),
            Facts::whyNotTimed);

    /** How many units of 15-minute codes the record supports. */
    public static final Fact<Units> TIMED_UNITS =
            Fact.of("treatments", claim -> TIMED.read(claim).map(UnitAllocation::total), Facts::whyNotTimed);

    /** How many minutes of 15-minute codes are recorded. */
    public static final Fact<Minutes> TIMED_MINUTES =
            Fact.of("treatments", claim -> TIMED.read(claim).map(UnitAllocation::timedMinutes), Facts::whyNotTimed);

    private Facts() {}

    /** Says what keeps the timed units from being counted: the treatment without minutes, or the payer's method. */
    private static String whyNotTimed(RuleContext claim) {
        List<Session> sessions = claim.sessions();
        for (Session session : sessions) {
            for (int i = 0; i < session.treatments().size(); i++) {
                if (session.treatments().get(i).time() instanceof TimeSpent.NotRecorded && isTimed(session, i, claim)) {
                    return session.treatmentPath(i) + ".minutes";
                }
            }
        }
        boolean methodKnown = claim.ifKnown(PayerKeys.COUNTING).found().isPresent();
        return methodKnown ? "treatments" : "payer." + PayerKeys.COUNTING.name();
    }

    private static boolean isTimed(Session session, int index, RuleContext claim) {
        return claim.tables()
                .ask(ProcedureInfo.CODE_BOOK, session.treatments().get(index).code())
                .found()
                .filter(info -> info.basis() == TimeBasis.QUARTER_HOUR || info.basis() == TimeBasis.QUARTER_HOUR_PAIR)
                .isPresent();
    }
}
