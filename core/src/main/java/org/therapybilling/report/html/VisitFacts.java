package org.therapybilling.report.html;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.units.Tie;

/** What a page asks of a report again and again. */
final class VisitFacts {

    private final BillingReport report;

    VisitFacts(BillingReport report) {
        this.report = report;
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

    /** Returns the lines that findings and prices are of, by their numbers on the claim: those billed, else those supported. */
    List<ServiceLine> judged() {
        if (report.estimate().isPresent()) {
            return prices().stream().map(LinePrice::line).toList();
        }
        return report.billed().isEmpty() ? report.lines() : report.billed();
    }

    /** Returns the price of each judged line, in their order; empty if nothing was estimated. */
    List<LinePrice> prices() {
        return report.estimate().map(PriceEstimate::lines).orElse(List.of());
    }

    /**
     * Returns which judged line a finding stands beside: the first it names.
     *
     * @return its index; negative if it names none, or none can be told from others of its number and code
     */
    int lineOf(Finding finding) {
        List<Integer> all = linesOf(finding);
        return all.isEmpty() ? -1 : all.get(0);
    }

    /** Returns the indices of the judged lines that a finding names, as far as they can be told from others. */
    List<Integer> linesOf(Finding finding) {
        List<Integer> named = new ArrayList<>();
        for (int number : finding.lines()) {
            List<Integer> meant = indices(number, finding);
            if (meant.size() == 1) {
                named.add(meant.get(0));
            }
        }
        return named;
    }

    /** Returns the lines of a number; of several, those whose code the finding is about. */
    private List<Integer> indices(int number, Finding finding) {
        List<Integer> ofNumber = new ArrayList<>();
        List<Integer> ofCode = new ArrayList<>();
        List<ServiceLine> lines = judged();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).line() == number && isNumberedBy(lines.get(i), finding)) {
                ofNumber.add(i);
                if (finding.codes().contains(lines.get(i).code())) {
                    ofCode.add(i);
                }
            }
        }
        return ofNumber.size() > 1 ? ofCode : ofNumber;
    }

    /** Says whether a line is of the session whose numbers a finding gives; lines that the library made are of the claim. */
    private boolean isNumberedBy(ServiceLine line, Finding finding) {
        return line.sessionId().isEmpty()
                || line.sessionId().equals(finding.sessionId().or(report::sessionId));
    }
}
