package org.therapybilling.report.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.price.LinePrice;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;

/**
 * The dollars at risk: what is allowed for lines that an ERROR names, and for all lines of a claim of which an ERROR names
 * none. A line of a day counts once, whichever of its sessions an error stands with.
 */
final class AtRisk {

    /** A counting day of which not all reports have come yet; reports of a day are equal in all of this. */
    private record Day(Object date, Object discipline, Object payer, List<String> sessions, List<LinePrice> prices) {}

    /** What has come of a day. */
    private static final class Seen {
        private final Set<Integer> lines = new HashSet<>();
        private int reports;
    }

    private final Map<Day, Seen> open = new HashMap<>();

    /** Adds a report and returns the cents that it puts at risk beyond those of the reports before. */
    long add(VisitFacts visit) {
        List<String> sessions = visit.report().day().map(ReportDay::sessions).orElse(List.of());
        if (sessions.size() < 2) {
            return cents(visit, new Seen());
        }
        BillingReport report = visit.report();
        Day day = new Day(report.dateOfService(), report.discipline(), report.payer(), sessions, visit.prices());
        Seen seen = open.computeIfAbsent(day, first -> new Seen());
        seen.reports++;
        if (seen.reports == sessions.size()) {
            open.remove(day);
        }
        return cents(visit, seen);
    }

    private static long cents(VisitFacts visit, Seen seen) {
        long cents = 0;
        for (Finding finding : visit.report().findings()) {
            if (finding.severity() == Severity.ERROR) {
                cents += cents(visit, finding, seen.lines);
            }
        }
        return cents;
    }

    private static long cents(VisitFacts visit, Finding finding, Set<Integer> counted) {
        long cents = 0;
        List<LinePrice> prices = visit.prices();
        List<Integer> named = visit.linesOf(finding);
        for (int i = 0; i < prices.size(); i++) {
            boolean isNamed = finding.lines().isEmpty() || named.contains(i);
            if (isNamed && counted.add(i)) {
                cents += prices.get(i)
                        .allowed()
                        .found()
                        .map(money -> money.toCents())
                        .orElse(0L);
            }
        }
        return cents;
    }
}
