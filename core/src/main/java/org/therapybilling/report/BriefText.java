package org.therapybilling.report;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.units.Tie;

/** A report as one line. */
final class BriefText {

    private BriefText() {}

    static String of(BillingReport report) {
        StringJoiner line = new StringJoiner("  ");
        line.add(report.sessionId().map(SafeText::name).orElse("without id"));
        report.dateOfService()
                .ifPresent(date -> line.add(date + " " + report.discipline().orElseThrow() + " "
                        + report.payer().orElseThrow()));
        String place = ReportHeading.place(report);
        if (!place.isEmpty()) {
            line.add(place);
        }
        line.add(report.status().toString());
        if (report.day().filter(ReportDay::incomplete).isPresent()) {
            line.add("incomplete");
        }
        if (report.error().isPresent()) {
            return line.add(report.where().orElse("") + ": " + report.error().get())
                    .toString();
        }
        line.add(lines(report));
        report.estimate()
                .filter(estimate -> isFirst(report))
                .flatMap(estimate -> estimate.allowed().found())
                .ifPresent(allowed -> line.add("$" + allowed));
        if (report.claim().map(ClaimDraft::tie).orElse(Tie.NONE) == Tie.OPEN) {
            line.add("tie open");
        }
        String rules = rules(report);
        return rules.isEmpty() ? line.toString() : line.add(rules).toString();
    }

    /** Returns the lines, or where they stand: those of a day with its first session only, so that they can be added up. */
    private static String lines(BillingReport report) {
        if (!isFirst(report)) {
            return "(with the first of its day)";
        }
        return report.lines().isEmpty()
                ? "no line"
                : report.lines().stream().map(BriefText::line).collect(Collectors.joining(", "));
    }

    private static boolean isFirst(BillingReport report) {
        return report.day().map(ReportDay::first).orElse(true);
    }

    private static String line(ServiceLine line) {
        String text = line.toString();
        return text.substring(text.indexOf(' ') + 1);
    }

    private static String rules(BillingReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
