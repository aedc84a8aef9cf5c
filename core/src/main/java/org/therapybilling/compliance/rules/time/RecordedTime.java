package org.therapybilling.compliance.rules.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.reference.TimeBasis;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The minutes of services with units of time that one session records.
 *
 * @param minutes the minutes one-on-one that are recorded, what is recorded twice taken once
 * @param missing the path of the first that is not recorded; empty if all are
 */
record RecordedTime(Minutes minutes, Optional<String> missing) {

    private static final int SECONDS_OF_A_MINUTE = 60;

    static RecordedTime of(Session session, RuleContext claim) {
        Map<ProcedureCode, Integer> seconds = new HashMap<>();
        List<String> missing = new ArrayList<>();
        List<Treatment> treatments = session.treatments();
        for (int i = 0; i < treatments.size(); i++) {
            Treatment treatment = treatments.get(i);
            if (counts(treatment, claim)) {
                Optional<Integer> time = seconds(treatment.time());
                time.ifPresent(known -> seconds.merge(treatment.code(), known, Integer::sum));
                if (time.isEmpty()) {
                    missing.add(session.treatmentPath(i) + ".minutes");
                }
            }
        }
        return new RecordedTime(
                Minutes.of(once(session, seconds)), missing.stream().findFirst());
    }

    private static boolean counts(Treatment treatment, RuleContext claim) {
        return !treatment.group()
                && (treatment.together() || treatment.performer().isBillable())
                && claim.basis(treatment.code()).filter(TimeBasis::isOfMinutes).isPresent();
    }

    private static Optional<Integer> seconds(TimeSpent time) {
        if (time instanceof TimeSpent.Measured measured) {
            return Optional.of(measured.toSeconds());
        }
        return time instanceof TimeSpent.Clocked clocked ? Optional.of(clocked.toSeconds()) : Optional.empty();
    }

    /** Adds up the whole minutes of each code, less the minutes that are recorded twice. */
    private static int once(Session session, Map<ProcedureCode, Integer> seconds) {
        int minutes = 0;
        for (int ofCode : seconds.values()) {
            minutes += ofCode / SECONDS_OF_A_MINUTE;
        }
        int twice = new Timeline(ClockedTreatment.of(List.of(session))).secondsTwice();
        int minutesTwice = (twice + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE;
        return Math.max(0, minutes - minutesTwice);
    }
}
