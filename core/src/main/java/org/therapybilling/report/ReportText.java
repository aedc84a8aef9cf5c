package org.therapybilling.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Provenance;
import org.therapybilling.explain.Step;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.units.Tie;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Split;

/** Writes a report for people: plain text, lines end with a newline. */
public final class ReportText {

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the text, ending with a newline
     */
    public static String of(BillingReport report) {
        ReportText text = new ReportText();
        text.write(report);
        return text.text.toString();
    }

    private void write(BillingReport report) {
        line("Session " + report.sessionId().orElse("without id") + ": " + report.status());
        report.day().ifPresent(this::day);
        report.error().ifPresent(error -> line("  " + report.where().orElse("") + ": " + error));
        report.count().ifPresent(this::units);
        report.claim().ifPresent(this::claim);
        if (report.status() != ReportStatus.UNREADABLE) {
            findings(report);
            report.estimate().ifPresent(this::price);
        }
        why(report);
    }

    private void day(ReportDay day) {
        if (day.sessions().size() > 1) {
            line("  One of " + day.sessions().size() + " sessions of the day, pooled; the figures are the day's"
                    + (day.first() ? "" : " and stand in the report of the first"));
        }
        if (day.incomplete()) {
            line("  Incomplete: something that belongs to the day could not be read, see the other reports");
        }
    }

    private void units(UnitCount count) {
        if (count.timed() instanceof Answer.Found<UnitAllocation> timed) {
            units(count, timed.value());
        } else if (count.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            line("Timed units: unknown. " + unknown.why());
        }
    }

    private void units(UnitCount count, UnitAllocation timed) {
        line("Timed units: " + timed.total().toInt() + " for " + timed.timedMinutes() + " ("
                + timed.method().id() + ")");
        count.reported(timed.split()).codes().forEach(this::code);
        if (timed.tie() != Tie.NONE) {
            line("Permitted as well (" + timed.alternativeCount() + "):");
            timed.alternatives().stream()
                    .map(count::reported)
                    .map(Split::toString)
                    .forEach(split -> line("  " + split));
        }
    }

    private void code(CodeUnits code) {
        line("  " + code.code() + "  " + code.minutes() + " -> " + code.units());
    }

    private void claim(ClaimDraft claim) {
        line("Lines:" + (claim.lines().isEmpty() ? " none" : ""));
        claim.lines().forEach(line -> line("  " + line));
        if (claim.tie() != Tie.NONE) {
            line("To choose other lines at the tie, record:");
            List<ClaimChoice> others =
                    claim.choices().subList(1, claim.choices().size());
            others.forEach(choice -> line("  tieGoesTo " + choice.tieGoesTo() + " for " + units(choice)));
        }
    }

    private static String units(ClaimChoice choice) {
        return choice.lines().stream()
                .map(line -> line.code() + " x " + line.units().toInt())
                .collect(Collectors.joining(", "));
    }

    private void findings(BillingReport report) {
        if (report.status() == ReportStatus.NOT_CHECKED) {
            line("Findings: not checked, there are no rules in the set");
            return;
        }
        line(report.findings().isEmpty() ? "Findings: none" : "Findings:");
        report.findings().forEach(this::finding);
        if (!report.suppressed().isEmpty()) {
            line("Suppressed: " + report.suppressed().size());
            report.suppressed().forEach(this::suppressed);
        }
        if (!report.notEvaluated().isEmpty()) {
            line("Not evaluated, " + report.notEvaluated().size() + " rule(s) for want of: " + lacking(report));
        }
        if (!report.upcoming().isEmpty()) {
            line("Comes due:");
            report.upcoming().stream().sorted(DueItem.SOONEST).forEach(item -> line("  " + item));
        }
    }

    private void finding(Finding finding) {
        line("  " + finding.severity() + " " + finding.rule() + place(finding) + ": " + finding.message());
        line("    " + finding.remedy());
        finding.fixes().forEach(this::fix);
        String denial = finding.denial().map(code -> "; likely denial " + code).orElse("");
        String sure = finding.certainty() == Certainty.DEFINITE ? "" : "; " + finding.certainty();
        line("    Source: "
                + finding.citations().stream().map(Citation::toString).collect(Collectors.joining("; ")) + sure
                + denial);
    }

    private static String place(Finding finding) {
        List<String> places = new ArrayList<>();
        if (!finding.lines().isEmpty()) {
            places.add("line " + joined(finding.lines())
                    + finding.sessionId().map(id -> " of session " + id).orElse(""));
        }
        finding.linesElsewhere()
                .forEach(other -> places.add("line " + joined(other.lines()) + " of session "
                        + other.sessionId().orElse("without id")));
        return places.isEmpty() ? "" : " (" + String.join("; ", places) + ")";
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void fix(Fix fix) {
        line("    Fix: " + fix.change().title() + " on line " + fix.line()
                + fix.sessionId().map(id -> " of session " + id).orElse("")
                + fix.attests().map(text -> ", which attests: " + text).orElse(""));
    }

    private void suppressed(Suppressed suppressed) {
        line("  " + suppressed.finding().severity() + " " + suppressed.finding().rule() + place(suppressed.finding())
                + ", until " + suppressed.suppression().untilServiceDate());
    }

    /** Lists what rules lacked that could not run, each fact once. */
    private static String lacking(BillingReport report) {
        return report.notEvaluated().stream()
                .flatMap(gap -> gap.needs().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void price(PriceEstimate estimate) {
        line("Price: "
                + estimate.allowed()
                        .fold(
                                allowed -> "allowed $" + allowed.value() + ": the payer pays "
                                        + dollars(estimate.payerPays()) + ", the patient "
                                        + dollars(estimate.patientOwes()) + " (" + estimate.basis() + ")",
                                none -> "none",
                                unknown -> "unavailable. " + unknown.why()));
    }

    private static String dollars(Answer<Money> amount) {
        return amount.fold(found -> "$" + found.value(), none -> "nothing", unknown -> "an unknown amount");
    }

    private void why(BillingReport report) {
        List<Step> steps = report.explain().steps();
        if (!steps.isEmpty()) {
            line("Why:");
            steps.forEach(step -> line("  - " + step));
        }
        Provenance provenance = report.provenance();
        line("Made by therapy-billing " + provenance.library() + ", rules " + provenance.rules()
                + provenance.datasets().stream()
                        .map(data -> ", " + data.id() + " " + data.version())
                        .collect(Collectors.joining()));
    }

    private void line(String content) {
        text.append(SafeText.line(content)).append('\n');
    }
}
