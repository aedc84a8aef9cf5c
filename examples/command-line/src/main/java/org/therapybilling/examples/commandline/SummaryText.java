package org.therapybilling.examples.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.compliance.Severity;
import org.therapybilling.report.FindingTotal;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.report.ReportSummary;

/** Says at the end of a run what came out of it, and what to do first. */
final class SummaryText {

    private static final int MOST_RULES = 10;
    private static final int MOST_FACTS = 5;

    private SummaryText() {}

    /**
     * Writes it.
     *
     * @param unreadable where sessions could not be read
     */
    static void print(ReportSummary summary, UnreadablePlaces unreadable, PrintStream err) {
        err.println(summary.sessions() + " session(s), " + summary.sessions(ReportStatus.UNREADABLE)
                + " of them unreadable: " + statuses(summary));
        if (!unreadable.mostFrequent().isEmpty()) {
            err.println("To mend before all else, as it was not checked: " + unreadable.mostFrequent()
                    + "; each report says how.");
        }
        if (!summary.findings().isEmpty()) {
            err.println("Findings: " + severities(summary) + ". At risk: " + summary.atRisk() + ".");
            err.println("First to do:");
            listed(summary.findings(), err);
        }
        if (summary.known() + summary.suppressed() > 0) {
            err.println(
                    "Not counted: " + summary.known() + " known finding(s), " + summary.suppressed() + " suppressed.");
        }
        if (summary.openTies() > 0) {
            err.println("Ties that nobody decided: " + summary.openTies() + " day(s); tieGoesTo decides.");
        }
        if (summary.incompleteDays() > 0) {
            err.println("Days of which something could not be read: " + summary.incompleteDays() + ".");
        }
        if (!summary.missingFacts().isEmpty()) {
            err.println("Could not be decided for want of: " + facts(summary.missingFacts()));
        }
    }

    private static String statuses(ReportSummary summary) {
        return Stream.of(ReportStatus.values())
                .filter(status -> summary.sessions(status) > 0)
                .map(status -> summary.sessions(status) + " " + status)
                .collect(Collectors.joining(", "));
    }

    private static String severities(ReportSummary summary) {
        return Stream.of(Severity.values())
                .map(severity -> summary.findings(severity) + " " + severity)
                .collect(Collectors.joining(", "));
    }

    private static void listed(List<FindingTotal> totals, PrintStream err) {
        totals.stream().limit(MOST_RULES).forEach(total -> err.println("  " + said(total)));
        if (totals.size() > MOST_RULES) {
            err.println("  and " + (totals.size() - MOST_RULES) + " more; --summary has all");
        }
    }

    private static String said(FindingTotal total) {
        String said = total.severity() + " " + total.rule() + ": " + total.findings() + " finding(s) in "
                + total.sessions() + " session(s)";
        return total.atRisk().lines() == 0 ? said : said + ", " + total.atRisk();
    }

    private static String facts(Map<String, Long> missing) {
        String most = missing.entrySet().stream()
                .limit(MOST_FACTS)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + " session(s))")
                .collect(Collectors.joining(", "));
        int more = missing.size() - MOST_FACTS;
        return more > 0 ? most + ", and " + more + " more." : most + ".";
    }
}
