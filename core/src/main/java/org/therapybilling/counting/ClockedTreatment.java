package org.therapybilling.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Interval;

/**
 * A treatment that was one-on-one by the clock: with start and end, not in a group, no supervised modality, and not by a
 * student or aide alone.
 *
 * @param session the session it is of
 * @param index its place among the treatments of the session, from 0
 * @param interval when it was given
 */
public record ClockedTreatment(Session session, int index, Interval interval) {

    /**
     * Checks that nothing is missing.
     *
     * @param session the session it is of
     * @param index its place among the treatments of the session, from 0
     * @param interval when it was given
     */
    public ClockedTreatment {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(interval, "interval");
    }

    /** {@return the treatment} */
    public Treatment treatment() {
        return session.treatments().get(index);
    }

    /**
     * {@return the treatments of some sessions that were one-on-one by the clock, in the order recorded}
     *
     * @param sessions the sessions
     */
    public static List<ClockedTreatment> of(List<Session> sessions) {
        Checks.elements("sessions", sessions);
        List<ClockedTreatment> clocked = new ArrayList<>();
        for (Session session : sessions) {
            for (int i = 0; i < session.treatments().size(); i++) {
                int index = i;
                OneOnOneTime.interval(session.treatments().get(i))
                        .ifPresent(interval -> clocked.add(new ClockedTreatment(session, index, interval)));
            }
        }
        return clocked;
    }

    /** Returns the code and the interval; no keys. */
    @Override
    public String toString() {
        return "ClockedTreatment[" + treatment().code() + " " + interval + "]";
    }
}
