package org.therapybilling.compliance.rules.payer;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;

/**
 * A treatment and its place.
 *
 * @param session the session that records it
 * @param index its index there
 */
record GivenTime(Session session, int index) {

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** Returns the treatments whose time may count: those of therapists and assistants, one-on-one. */
    static List<GivenTime> of(List<Session> sessions) {
        List<GivenTime> given = new ArrayList<>();
        for (Session session : sessions) {
            for (int i = 0; i < session.treatments().size(); i++) {
                Treatment treatment = session.treatments().get(i);
                if (!treatment.group()
                        && (treatment.together() || treatment.performer().isBillable())) {
                    given.add(new GivenTime(session, i));
                }
            }
        }
        return given;
    }

    /** Returns the whole minutes of some treatments; a minute by the clock counts once, one not recorded not at all. */
    static Minutes sum(List<GivenTime> given) {
        int seconds = 0;
        List<Interval> clocked = new ArrayList<>();
        for (GivenTime one : given) {
            TimeSpent time = one.treatment().time();
            if (time instanceof TimeSpent.Measured measured) {
                seconds += measured.toSeconds();
            } else if (time instanceof TimeSpent.Clocked clock) {
                clocked.add(clock.interval());
            }
        }
        return Minutes.of((seconds + covered(clocked)) / SECONDS_OF_A_MINUTE);
    }

    private static int covered(List<Interval> clocked) {
        clocked.sort(null);
        int seconds = 0;
        LocalTime until = LocalTime.MIN;
        for (Interval interval : clocked) {
            LocalTime from = interval.start().isBefore(until) ? until : interval.start();
            if (interval.end().isAfter(from)) {
                seconds += new Interval(from, interval.end()).toSeconds();
                until = interval.end();
            }
        }
        return seconds;
    }

    Treatment treatment() {
        return session.treatments().get(index);
    }

    /** Returns the path of the minutes, if nobody recorded them. */
    Optional<String> unrecorded() {
        return treatment().time() instanceof TimeSpent.NotRecorded
                ? Optional.of(session.treatmentPath(index) + ".minutes")
                : Optional.empty();
    }
}
