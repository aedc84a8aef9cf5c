package org.therapybilling.examples.commandline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.Finding;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.SafeText;
import org.therapybilling.vocabulary.Modifier;

/**
 * Reports as rows of a table: one for each line of the claim, and one for a report without lines, so that each session
 * has a row. The lines of a day stand with its first session only, so that units can be added up.
 */
final class ReportRows {

    private static final String NONE = "";

    private ReportRows() {}

    static String header() {
        return row("session_id", "status", "kind", "line", "code", "units", "modifiers", "rule", "severity", "message");
    }

    static String of(BillingReport report) {
        List<ServiceLine> lines = report.day().map(ReportDay::first).orElse(true) ? report.lines() : List.of();
        String rows = lines.isEmpty()
                ? without(report)
                : lines.stream().map(line -> of(report, line)).collect(Collectors.joining());
        return rows
                + report.findings().stream().map(finding -> of(report, finding)).collect(Collectors.joining());
    }

    private static String of(BillingReport report, Finding finding) {
        return row(
                id(report),
                report.status().name(),
                "finding",
                finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                NONE,
                NONE,
                NONE,
                finding.rule(),
                finding.severity().name(),
                finding.message() + " " + finding.remedy());
    }

    private static String of(BillingReport report, ServiceLine line) {
        return row(
                id(report),
                report.status().name(),
                "line",
                String.valueOf(line.line()),
                line.code().toString(),
                String.valueOf(line.units().toInt()),
                line.modifiers().stream().map(Modifier::text).collect(Collectors.joining(" ")),
                NONE,
                NONE,
                NONE);
    }

    private static String without(BillingReport report) {
        String message = report.error()
                .map(error -> report.where().orElse(NONE) + ": " + error)
                .orElseGet(() -> report.day().filter(day -> !day.first()).isPresent()
                        ? "The lines stand with the first session of the day."
                        : "Nothing can be billed.");
        return row(id(report), report.status().name(), NONE, NONE, NONE, NONE, NONE, NONE, NONE, message);
    }

    private static String id(BillingReport report) {
        return report.sessionId().orElse(NONE);
    }

    private static String row(String... cells) {
        StringWriter text = new StringWriter();
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text)
                .writeRecord(Arrays.stream(cells).map(SafeText::cell).toList());
        return text.toString();
    }
}
