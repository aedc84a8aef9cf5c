package org.therapybilling.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimChoice;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.compliance.DueItem;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.Suppressed;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Provenance;
import org.therapybilling.explain.Step;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.units.Tie;
import org.therapybilling.units.UnitAllocation;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Split;

/**
 * Writes a report for people: plain text, lines end with a newline. Findings stand first, then units, lines and price, the
 * reasons last.
 */
public final class ReportText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the text, ending with a newline
     */
    public static String of(BillingReport report) {
        Objects.requireNonNull(report, "report");
        ReportText text = new ReportText();
        text.write(report);
        return text.text.toString();
    }

    /**
     * Writes a report in one line: the session, what came out, the lines, what they pay, and the rules that found
     * something.
     *
     * @param report the report
     * @return the line, ending with a newline
     */
    public static String brief(BillingReport report) {
        Objects.requireNonNull(report, "report");
        return SafeText.line(BriefText.of(report)) + "\n";
    }

    private void write(BillingReport report) {
        line(ReportHeading.title(report));
        // ids and names of files stand here: unbroken, they form no line of their own
        ReportHeading.of(report).forEach(heading -> line(INDENT + heading));
        report.error().ifPresent(error -> paragraph(INDENT, report.where().orElse("") + ": " + error));
        if (report.status() != ReportStatus.UNREADABLE) {
            report.findings().stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .forEach(finding -> FindingText.append(finding, text));
            suppressed(report);
        }
        boolean first = report.day().map(ReportDay::first).orElse(true);
        if (first) {
            report.count().ifPresent(this::units);
        }
        lines(report, first);
        if (first) {
            report.claim().ifPresent(this::choices);
            report.estimate().ifPresent(this::price);
        }
        due(report);
        gaps(report);
        if (first) {
            why(report);
        }
        madeBy(report.provenance());
    }

    private static String many(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private void suppressed(BillingReport report) {
        if (!report.suppressed().isEmpty()) {
            line("Suppressed: " + report.suppressed().size());
            report.suppressed().forEach(this::suppressed);
        }
    }

    private void suppressed(Suppressed suppressed) {
        line("  " + suppressed.finding().severity() + " " + suppressed.finding().rule()
                + FindingText.place(suppressed.finding()) + ", until "
                + suppressed.suppression().untilServiceDate());
    }

    private void units(UnitCount count) {
        if (count.timed() instanceof Answer.Found<UnitAllocation> timed) {
            units(count, timed.value());
        } else if (count.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            paragraph("Units  ", "Timed units are unknown. " + unknown.why());
        }
    }

    private void units(UnitCount count, UnitAllocation timed) {
        Split split = count.reported(timed.split());
        if (!split.codes().isEmpty()) {
            String codes = split.codes().stream()
                    .map(code -> code.code() + " " + code.minutes().toInt())
                    .collect(Collectors.joining(" + "));
            paragraph(
                    "Units  ",
                    codes + " = " + timed.timedMinutes() + " -> "
                            + many(timed.total().toInt(), "unit") + " ("
                            + timed.method().id() + "): " + split);
        }
    }

    private void lines(BillingReport report, boolean first) {
        if (report.status() == ReportStatus.UNREADABLE) {
            return;
        }
        if (!report.billed().isEmpty()) {
            lines("Billed ", report.shown(report.billed()));
        }
        if (first && report.claim().isPresent()) {
            lines("Lines  ", report.lines());
        }
    }

    private void lines(String title, List<ServiceLine> lines) {
        if (lines.isEmpty()) {
            line(title + "none");
        }
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? title : " ".repeat(title.length())) + lines.get(i));
        }
    }

    private void choices(ClaimDraft claim) {
        if (claim.tie() != Tie.NONE) {
            boolean open = claim.tie() == Tie.OPEN;
            line("Tie    " + (open ? "the therapist chooses; by default " : "the therapist chose ")
                    + "the lines above");
            List<ClaimChoice> choices = claim.choices();
            choices.subList(1, choices.size())
                    .forEach(choice -> line("       or " + units(choice) + ": record tieGoesTo " + choice.tieGoesTo()));
        }
    }

    private static String units(ClaimChoice choice) {
        return choice.lines().stream()
                .map(line -> line.code() + " x " + line.units().toInt())
                .collect(Collectors.joining(", "));
    }

    private void price(PriceEstimate estimate) {
        paragraph(
                "Price  ",
                estimate.allowed()
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

    private void due(BillingReport report) {
        report.upcoming().stream().sorted(DueItem.SOONEST).forEach(item -> paragraph("Due    ", item.toString()));
    }

    /** Says in a line what was not checked; what the answer waits for in full. */
    private void gaps(BillingReport report) {
        if (report.status() == ReportStatus.NOT_CHECKED) {
            line("Checks none: there are no rules in the set");
            return;
        }
        MissingFacts missing = MissingFacts.of(report.notEvaluated());
        if (!missing.decisive().isEmpty()) {
            paragraph("Record ", String.join(", ", missing.decisive()) + ", so that what is open can be decided");
        }
        if (!missing.rules().isEmpty()) {
            paragraph("Checks ", many(missing.rules().size(), "rule") + " lack facts: " + missing);
        }
    }

    private void why(BillingReport report) {
        List<Step> steps = report.explain().steps();
        Set<Citation> sources = new LinkedHashSet<>();
        steps.forEach(step -> step.citation().ifPresent(sources::add));
        if (!steps.isEmpty()) {
            line("Why");
            List<Citation> numbered = List.copyOf(sources);
            steps.forEach(step -> paragraph("  - ", step.sentence() + number(step, numbered)));
            for (int i = 0; i < numbered.size(); i++) {
                paragraph("  [" + (i + 1) + "] ", numbered.get(i).toString());
            }
        }
    }

    private void madeBy(Provenance provenance) {
        line("Made by therapy-billing " + provenance.library() + ", rules " + provenance.rules()
                + provenance.datasets().stream()
                        .map(data -> ", " + data.id() + " " + data.version())
                        .collect(Collectors.joining()));
    }

    private static String number(Step step, List<Citation> numbered) {
        return step.citation()
                .map(source -> " [" + (numbered.indexOf(source) + 1) + "]")
                .orElse("");
    }

    private void paragraph(String first, String content) {
        Wrapped.append(first, content, text);
    }

    private void line(String content) {
        text.append(SafeText.line(content)).append('\n');
    }
}
