package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.vocabulary.Count;
import org.therapybilling.vocabulary.Day;
import org.therapybilling.vocabulary.Words;

/** A progress report is written at least once in ten treatment days. */
public record ProgressReport() implements Rule {

    private static final int TREATMENT_DAYS = 10;
    private static final int DAYS_OF_GRACE = 7;

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.PROGRESS_REPORT, "Progress is reported every ten treatment days")
                .citing("CMS Pub. 100-02 ch. 15", "§220.3.D")
                .because("The period ends on the tenth treatment day, or earlier if the clinician chose so; a report"
                        + " within 7 calendar days after its end is in time. The therapist writes it; what an assistant"
                        + " writes does not replace it, complete notes of each day can.")
                .severity(Severity.WARNING)
                .message("This is treatment day {day} since the last progress report; a period has {allowed}.")
                .remedy("The therapist writes the report now; up to 7 calendar days after the tenth treatment day it is"
                        + " in time. Complete notes of each day can replace it.")
                .message(
                        "late",
                        "This date of service, {observed}, is more than 7 calendar days after the end of the"
                                + " report period, {end}, and there is no progress report of it.")
                .remedy(
                        "late",
                        "The therapist writes the report before the claim is sent, or shows that the notes of each"
                                + " day replace it.")
                .message("bare", "The record holds no progress report.")
                .remedy("bare", "Have the report written before the claim is sent.")
                .message(
                        "future",
                        "The last progress report is dated {observed}, after this date of service, {allowed}.")
                .remedy("future", "Correct the date of the report, or count from the one before it.")
                .message(
                        "count",
                        "{observed} are counted since the progress report of {report}; there are {allowed}"
                                + " calendar days from it to this one.")
                .remedy("count", "Check the date of the report and the number of treatment days: both cannot be right.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (!RecordRule.isAsked(DocumentationCheck.PROGRESS_REPORT, claim)) {
            return;
        }
        if (!RecordRule.isMedicare(claim)) {
            presence(claim, findings);
            return;
        }
        contradictions(claim, findings);
        Optional<Integer> days = claim.ifKnown(RecordFacts.TREATMENT_DAYS);
        Optional<LocalDate> open = openPeriod(claim);
        if (open.filter(end -> claim.dateOfService().isAfter(inTime(end))).isPresent()) {
            late(open.get(), claim, findings);
        } else if (days.isEmpty()) {
            findings.lacking(RecordFacts.TREATMENT_DAYS.path());
        } else if (days.get() > TREATMENT_DAYS) {
            findings.at(RecordFacts.TREATMENT_DAYS)
                    .with("day", new Words(days.get().toString()))
                    .forbid(treatmentDays(days.get()), Allowed.atMost(treatmentDays(TREATMENT_DAYS)));
        }
    }

    /** Of payers other than Medicare, whose periods are not known, only asks whether there is one. */
    private static void presence(RuleContext claim, Findings findings) {
        if (claim.lacks(RecordFacts.LAST_PROGRESS_REPORT)) {
            findings.at(RecordFacts.LAST_PROGRESS_REPORT).variant("bare").forbid(new Words("absent"));
        } else if (claim.ifKnown(RecordFacts.LAST_PROGRESS_REPORT).isEmpty()) {
            findings.lacking(RecordFacts.LAST_PROGRESS_REPORT.path());
        }
    }

    /** Returns the end of the period, if it is known and no report came on it or after it. */
    private static Optional<LocalDate> openPeriod(RuleContext claim) {
        Optional<LocalDate> report = claim.ifKnown(RecordFacts.LAST_PROGRESS_REPORT);
        return claim.ifKnown(RecordFacts.PERIOD_END)
                .filter(end -> report.filter(day -> !day.isBefore(end)).isEmpty());
    }

    private static LocalDate inTime(LocalDate end) {
        return end.plusDays(DAYS_OF_GRACE);
    }

    private static void late(LocalDate end, RuleContext claim, Findings findings) {
        findings.at(RecordFacts.PERIOD_END)
                .as(Severity.ERROR)
                .variant("late")
                .with("end", new Day(end))
                .expect(new Day(claim.dateOfService()))
                .atMost(new Day(inTime(end)));
    }

    private static void contradictions(RuleContext claim, Findings findings) {
        Optional<LocalDate> report = claim.ifKnown(RecordFacts.LAST_PROGRESS_REPORT);
        if (report.isEmpty()) {
            return;
        }
        LocalDate day = claim.dateOfService();
        if (report.get().isAfter(day)) {
            findings.at(RecordFacts.LAST_PROGRESS_REPORT)
                    .variant("future")
                    .expect(new Day(report.get()))
                    .atMost(new Day(day));
            return;
        }
        int calendar = (int) ChronoUnit.DAYS.between(report.get(), day) + 1;
        claim.ifKnown(RecordFacts.TREATMENT_DAYS)
                .filter(days -> days > calendar)
                .ifPresent(days -> findings.at(RecordFacts.LAST_PROGRESS_REPORT)
                        .variant("count")
                        .with("report", new Day(report.get()))
                        .forbid(treatmentDays(days), Allowed.atMost(new Count(calendar, "calendar days"))));
    }

    private static Count treatmentDays(int days) {
        return new Count(days, days == 1 ? "treatment day" : "treatment days");
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        if (!RecordRule.isAsked(DocumentationCheck.PROGRESS_REPORT, claim) || !RecordRule.isMedicare(claim)) {
            return;
        }
        openPeriod(claim)
                .map(ProgressReport::inTime)
                .filter(last -> !claim.dateOfService().isAfter(last))
                .ifPresent(last -> agenda.by(last, "The therapist writes the progress report"));
        claim.ifKnown(RecordFacts.TREATMENT_DAYS)
                .filter(days -> days <= TREATMENT_DAYS)
                .ifPresent(days -> agenda.inVisits(
                        TREATMENT_DAYS - days, "The therapist writes the progress report by treatment day 10"));
    }
}
