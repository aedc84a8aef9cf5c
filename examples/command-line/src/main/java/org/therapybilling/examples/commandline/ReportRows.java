package org.therapybilling.examples.commandline;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.examples.commandline.ReportRow.Cell;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.JudgedLines;
import org.therapybilling.report.ReportDay;
import org.therapybilling.units.Tie;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Reports as rows of a table: the lines of the claim, the other lines that are permitted at a tie, the findings, and remarks
 * on what the lines do not show. Each report has a row at least. The lines of a day stand with its first session only, so
 * that units can be added up.
 */
final class ReportRows {

    private final BillingReport report;
    private final ReportRow start;
    private final StringBuilder rows = new StringBuilder();

    private ReportRows(BillingReport report, OptionalInt day) {
        this.report = report;
        this.start = new ReportRow()
                .with(Cell.session_id, report.sessionId().orElse(""))
                .with(Cell.file, report.file().orElse(""))
                .with(Cell.row, report.rows().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .with(Cell.patient_day, day.isPresent() ? String.valueOf(day.getAsInt()) : "")
                .with(
                        Cell.date_of_service,
                        report.dateOfService().map(String::valueOf).orElse(""))
                .with(Cell.payer, report.payer().map(String::valueOf).orElse(""))
                .with(Cell.status, report.status().name());
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param day which treatment day of the input it is of; empty if that is not known
     */
    static String of(BillingReport report, OptionalInt day) {
        ReportRows rows = new ReportRows(report, day);
        rows.write();
        return rows.rows.toString();
    }

    private void write() {
        boolean first = report.day().map(ReportDay::first).orElse(true);
        if (first) {
            report.lines().forEach(line -> line("line", line, ""));
            report.claim().ifPresent(this::choices);
        }
        Reservations.of(report).forEach(this::remark);
        report.findings().forEach(this::finding);
        if (rows.length() == 0) {
            remark("Nothing can be billed.");
        }
    }

    private void line(String kind, ServiceLine line, String message) {
        add(start.copy()
                .with(Cell.kind, kind)
                .with(Cell.line, String.valueOf(line.line()))
                .with(Cell.code, line.code().toString())
                .with(Cell.units, String.valueOf(line.units().toInt()))
                .with(
                        Cell.modifiers,
                        line.modifiers().stream().map(Modifier::text).collect(Collectors.joining(" ")))
                .with(Cell.message, message));
    }

    /** Writes the lines that are permitted instead of the first ones, and what to record to get them. */
    private void choices(ClaimDraft claim) {
        if (claim.tie() == Tie.NONE) {
            return;
        }
        List<ClaimChoice> choices = claim.choices();
        for (int i = 1; i < choices.size(); i++) {
            String message = "Permitted instead, choice " + i + ": record tieGoesTo " + codes(choices.get(i)) + ".";
            choices.get(i).lines().forEach(line -> line("choice", line, message));
        }
    }

    private static String codes(ClaimChoice choice) {
        return choice.tieGoesTo().stream().map(ProcedureCode::toString).collect(Collectors.joining(", "));
    }

    private void remark(String message) {
        add(start.copy().with(Cell.kind, "remark").with(Cell.message, message));
    }

    private void finding(Finding finding) {
        add(start.copy()
                .with(Cell.kind, "finding")
                .with(Cell.line, finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .with(Cell.code, codes(finding))
                .with(Cell.rule, finding.rule())
                .with(Cell.severity, finding.severity().name())
                .with(Cell.message, finding.message() + " " + finding.remedy()));
    }

    private String codes(Finding finding) {
        JudgedLines judged = JudgedLines.of(report);
        return judged.named(finding).stream()
                .map(index -> judged.lines().get(index).code().toString())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void add(ReportRow row) {
        rows.append(row.text());
    }
}
