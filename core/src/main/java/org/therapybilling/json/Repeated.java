package org.therapybilling.json;

import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;

/**
 * What a report after the first of its day repeats of what is the day's. Where there is more than any day of one patient has,
 * the reasoning, the alternatives, and of the estimate the steps and the lines of other sessions stand in the first report
 * alone; else a day would be written as often as it has sessions.
 */
final class Repeated {

    /** What stands in the place of reasoning that is not repeated. */
    static final String ELSEWHERE =
            "The day is large: its reasoning stands in the report of its first session, as do alternatives, steps of the"
                    + " estimate and its other lines.";

    /** So many steps, lines or alternatives are repeated at the most. */
    private static final int MOST = 100;

    private final boolean later;

    private Repeated(boolean later) {
        this.later = later;
    }

    static Repeated in(BillingReport report) {
        return new Repeated(!report.day().map(ReportDay::first).orElse(true));
    }

    /** Says whether so many of something are written. */
    boolean isWritten(int size) {
        return !later || size <= MOST;
    }
}
