package org.therapybilling.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.therapybilling.claim.ClaimDraft;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.counting.UnitCount;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Step;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.units.Tie;
import org.therapybilling.units.UnitAllocation;

/** What a report says beside its lines and findings: why they may not be the whole truth. */
final class Reservations {

    /** Steps that say what was not counted, or not written on a line. */
    private static final Set<String> KEYS =
            Set.of("remark", "counting.left-out", "counting.recorded-twice", "counting.share-unknown");

    private static final String OF_LINES = "claim.";

    private Reservations() {}

    static List<String> of(BillingReport report) {
        List<String> all = new ArrayList<>();
        report.error().ifPresent(error -> all.add(report.where().orElse("") + ": " + error));
        report.day().ifPresent(day -> addDay(day, all));
        if (report.day().map(ReportDay::first).orElse(true)) {
            report.count().ifPresent(count -> addCount(count, all));
            report.claim().ifPresent(claim -> addTie(claim, all));
            report.explain().steps().stream()
                    .filter(Reservations::isReservation)
                    .map(Step::toString)
                    .filter(step -> all.stream().noneMatch(told -> told.endsWith(step)))
                    .forEach(all::add);
        }
        if (!report.notEvaluated().isEmpty()) {
            all.add("Not evaluated, " + report.notEvaluated().size() + " rule(s) for want of: " + lacking(report)
                    + ".");
        }
        if (!report.suppressed().isEmpty()) {
            all.add("Suppressed: " + report.suppressed().size() + " finding(s).");
        }
        return all;
    }

    private static void addDay(ReportDay day, List<String> all) {
        if (!day.first()) {
            all.add("The lines stand with the first session of the day.");
        } else if (day.sessions().size() > 1) {
            all.add("The lines are those of " + day.sessions().size() + " sessions of the day, pooled.");
        }
        if (day.incomplete()) {
            all.add("Incomplete: something that belongs to the day could not be read, see the other reports.");
        }
    }

    private static void addCount(UnitCount count, List<String> all) {
        if (count.timed() instanceof Answer.Unknown<UnitAllocation> unknown) {
            all.add("Timed units: unknown. " + unknown.why());
        }
    }

    private static void addTie(ClaimDraft claim, List<String> all) {
        if (claim.tie() == Tie.OPEN) {
            all.add("Units tie: " + (claim.choices().size() - 1)
                    + " other claim(s) are permitted as well; the therapist" + " chooses.");
        } else if (claim.tie() == Tie.DECIDED) {
            all.add("Units tie, and the therapist chose these lines.");
        }
    }

    private static boolean isReservation(Step step) {
        String key = step.key();
        return KEYS.contains(key) || key.startsWith(OF_LINES);
    }

    private static String lacking(BillingReport report) {
        return report.notEvaluated().stream()
                .map(NotEvaluated::needs)
                .flatMap(List::stream)
                .distinct()
                .map(fact -> fact.endsWith(".") ? fact.substring(0, fact.length() - 1) : fact)
                .collect(Collectors.joining(", "));
    }
}
