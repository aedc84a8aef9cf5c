package org.therapybilling.clinic;

import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;

/** Remote therapeutic monitoring (RULES 2.2): 98977 from 16 days with data, 98980 from 20 full minutes of the month. */
final class Monitoring {

    private Monitoring() {}

    static Visit device(String code, int days) {
        return monitored(CleanRecord.monitoring().deviceDays(days)).gave(code).bills(code + " x1 GP");
    }

    /** Some minutes before the day, and some on it; 20 to 39 are one unit. */
    static Visit management(int before, int today) {
        return monitored(CleanRecord.monitoring().minutesThisMonth(Minutes.of(before)))
                .gave("98980", today)
                .bills("98980 x1 GP");
    }

    static Visit monitored(RemoteMonitoring.Builder monitoring) {
        return Visit.of("medicare", Discipline.PT).knows(history -> history.remoteMonitoring(monitoring.build()));
    }
}
