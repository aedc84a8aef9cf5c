package org.therapybilling.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.explain.Step;
import org.therapybilling.report.BillingReport;

/**
 * What a report after the first of its day repeats of what is the day's. Where there is more than any day of one patient has,
 * the reasoning, the alternatives, the lines of other sessions and the steps of the estimate stand in the first report alone;
 * else a day would be written as often as it has sessions.
 */
final class Repeated {

    private static final Step ELSEWHERE =
            Step.remark("The day is large: what is left out here of its reasoning, its alternatives, the lines of other"
                    + " sessions and the steps of the estimate stands in the report of its first session.");

    private final BillingReport report;

    private Repeated(BillingReport report) {
        this.report = report;
    }

    static Repeated in(BillingReport report) {
        return new Repeated(report);
    }

    /** Returns the reasoning that a report shows, and that something of the day is left out if it is. */
    List<Step> reasoning() {
        List<Step> steps = report.explain().steps();
        boolean isWhole = isWritten(steps.size());
        if (isWhole && isWritten(longest())) {
            return steps;
        }
        List<Step> shown = new ArrayList<>(isWhole ? steps : List.of());
        shown.add(ELSEWHERE);
        return shown;
    }

    /** Returns how many lines or choices a report has, whichever are more; each choice is an alternative, or the default. */
    private int longest() {
        int choices = report.claim().map(claim -> claim.choices().size()).orElse(0);
        int estimated =
                report.estimate().map(estimate -> estimate.lines().size()).orElse(0);
        return Math.max(report.lines().size(), Math.max(choices, estimated));
    }

    /** Says whether a line was billed with the session of an id. */
    static boolean isOf(ServiceLine line, Optional<String> sessionId) {
        return line.sessionId().isPresent() && line.sessionId().equals(sessionId);
    }

    /** Says whether so many of something are written. */
    boolean isWritten(int size) {
        return report.repeats(size);
    }
}
