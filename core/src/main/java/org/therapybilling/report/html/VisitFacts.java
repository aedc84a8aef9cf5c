package org.therapybilling.report.html;

import java.util.List;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.JudgedLines;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.units.Tie;

/** What a page asks of a report again and again. */
final class VisitFacts {

    private final BillingReport report;
    private final JudgedLines judged;

    VisitFacts(BillingReport report) {
        this.report = report;
        this.judged = JudgedLines.of(report);
    }

    BillingReport report() {
        return report;
    }

    /** Returns the caller's id, or that there is none. */
    String name() {
        return report.sessionId().orElse("without id");
    }

    /** Returns how many findings are of a severity. */
    int count(Severity severity) {
        int count = 0;
        for (Finding finding : report.findings()) {
            count += finding.severity() == severity ? 1 : 0;
        }
        return count;
    }

    boolean isUnreadable() {
        return report.status() == ReportStatus.UNREADABLE;
    }

    /** Says whether the figures of the day stand here: in the report of its first session. */
    boolean isFirst() {
        return report.day().map(ReportDay::first).orElse(true);
    }

    Tie tie() {
        return report.claim().map(ClaimDraft::tie).orElse(Tie.NONE);
    }

    /** Says whether the professional has a choice to make that nobody has made. */
    boolean isOpen() {
        return isFirst() && tie() == Tie.OPEN;
    }

    /** Returns the lines that findings and prices are of. */
    JudgedLines judged() {
        return judged;
    }

    /**
     * Returns which judged line a finding stands beside: the first it names.
     *
     * @return its index; negative if it names none, or none can be told from others of its number and code
     */
    int lineOf(Finding finding) {
        List<Integer> named = judged.named(finding);
        return named.isEmpty() ? -1 : named.get(0);
    }
}
