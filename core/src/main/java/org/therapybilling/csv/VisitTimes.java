package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.session.TimeSpent;

/** Looks whether a column of minutes may be how long the whole visit took, repeated in each of its rows. */
final class VisitTimes {

    /** Shorter services are often alike. */
    private static final int FEWEST_SECONDS = 30 * 60;

    private boolean alike;
    private boolean differ;

    /** Takes the times of the rows of a visit. */
    void add(List<TimeSpent> ofRows) {
        List<Integer> seconds = new ArrayList<>(ofRows.size());
        for (TimeSpent time : ofRows) {
            if (time instanceof TimeSpent.Measured measured) {
                seconds.add(measured.toSeconds());
            }
        }
        if (seconds.size() > 1) {
            boolean areAlike = seconds.stream().distinct().count() == 1;
            differ |= !areAlike;
            alike |= areAlike && seconds.get(0) >= FEWEST_SECONDS;
        }
    }

    /** Says whether all visits of several rows have the same time in each, and some of them half an hour or more. */
    boolean mayBeOfVisits() {
        return alike && !differ;
    }
}
