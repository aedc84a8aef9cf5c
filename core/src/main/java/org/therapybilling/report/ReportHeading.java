package org.therapybilling.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Severity;
import org.therapybilling.internal.NumberRanges;

/** What tells a report from others: its session and what came out, for whom, where it was read, and its day. */
final class ReportHeading {

    private ReportHeading() {}

    /** Returns the lines below the title, without an indent. */
    static List<String> of(BillingReport report) {
        List<String> lines = new ArrayList<>();
        String whom = forWhom(report);
        if (!whom.isEmpty()) {
            lines.add(whom);
        }
        report.day().ifPresent(day -> of(day, lines));
        return lines;
    }

    /** Returns the session and what came out, for example {@code Session S-1: FINDINGS, 1 error}. */
    static String title(BillingReport report) {
        return "Session " + report.sessionId().map(SafeText::name).orElse("without id") + ": " + report.status()
                + counted(report.findings());
    }

    /** Says how many findings there are, for example {@code , 3 errors, 1 note}. */
    private static String counted(List<Finding> findings) {
        StringBuilder counted = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = 0;
            for (Finding finding : findings) {
                count += finding.severity() == severity ? 1 : 0;
            }
            if (count > 0) {
                String name =
                        severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT);
                counted.append(", ").append(count).append(' ').append(name).append(count == 1 ? "" : "s");
            }
        }
        return counted.toString();
    }

    /** Returns date, discipline, payer, file and rows, as far as they are known. */
    private static String forWhom(BillingReport report) {
        StringJoiner facts = new StringJoiner(", ");
        report.dateOfService().map(LocalDate::toString).ifPresent(facts::add);
        report.discipline().ifPresent(discipline -> facts.add(discipline.toString()));
        report.payer().ifPresent(payer -> facts.add("payer " + payer));
        String place = place(report);
        return place.isEmpty() ? facts.toString() : facts.add(place).toString();
    }

    /** Returns file and rows, as far as they are known; nothing of an input that could not be read at all. */
    static String place(BillingReport report) {
        if (report.status() == ReportStatus.UNREADABLE && report.rows().isEmpty()) {
            return "";
        }
        StringJoiner place = new StringJoiner(", ");
        report.file().map(SafeText::name).ifPresent(place::add);
        if (!report.rows().isEmpty()) {
            place.add(NumberRanges.ofRows(report.rows(), "-"));
        }
        return place.toString();
    }

    private static void of(ReportDay day, List<String> lines) {
        if (day.sessions().size() > 1) {
            lines.add("One of " + day.sessions().size() + " sessions of the day, pooled; the figures are the day's"
                    + (day.first() ? "." : " and stand with the first" + named(day.firstSession()) + "."));
        }
        if (day.incomplete()) {
            lines.add("Incomplete: something that belongs to the day could not be read, see the other reports.");
        }
    }

    private static String named(String session) {
        return session.isEmpty() ? "" : ", " + SafeText.name(session);
    }
}
