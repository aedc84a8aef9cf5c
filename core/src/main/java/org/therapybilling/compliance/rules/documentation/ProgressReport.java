package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.FindingDraft;
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
    private static final String COUNT = "count";

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
                        COUNT,
                        "This is treatment day {day} since the last progress report; a period has {allowed}. The report"
                                + " is dated {report}, and from it to this day there are {calendar} only.")
                .remedy(
                        COUNT,
                        "Check the date of the report and the number of treatment days: both cannot be right. If the"
                                + " number is, the therapist writes the report now.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (!RecordRule.isAsked(DocumentationCheck.PROGRESS_REPORT, claim)) {
            return;
        }
        future(claim, findings);
        Optional<Integer> days = claim.ifKnown(RecordFacts.TREATMENT_DAYS);
        Optional<LocalDate> open = openPeriod(claim);
        if (open.filter(end -> claim.dateOfService().isAfter(inTime(end))).isPresent()) {
            late(open.get(), claim, findings);
        } else if (days.isEmpty()) {
            uncounted(claim, findings);
        } else if (days.get() > TREATMENT_DAYS) {
            tooMany(days.get(), claim, findings);
        }
    }

    /** Without the number of treatment days, a payer other than Medicare is at least known to want a report. */
    private static void uncounted(RuleContext claim, Findings findings) {
        if (!RecordRule.isMedicare(claim) && claim.lacks(RecordFacts.LAST_PROGRESS_REPORT)) {
            findings.at(RecordFacts.LAST_PROGRESS_REPORT).variant("bare").forbid(new Words("absent"));
        } else {
            findings.lacking(RecordFacts.TREATMENT_DAYS.path());
        }
    }

    private static void tooMany(int days, RuleContext claim, Findings findings) {
        FindingDraft draft = RecordRule.timed(claim, findings.at(RecordFacts.TREATMENT_DAYS))
                .with("day", new Words(String.valueOf(days)));
        claim.ifKnown(RecordFacts.LAST_PROGRESS_REPORT)
                .filter(report -> days > calendarDays(report, claim))
                .map(report -> draft.variant(COUNT)
                        .with("report", new Day(report))
                        .with("calendar", new Count(calendarDays(report, claim), "calendar days")))
                .orElse(draft)
                .forbid(treatmentDays(days), Allowed.atMost(treatmentDays(TREATMENT_DAYS)));
    }

    /** Counts the days from a report to this one, both included. */
    private static int calendarDays(LocalDate report, RuleContext claim) {
        return Math.max(0, (int) ChronoUnit.DAYS.between(report, claim.dateOfService()) + 1);
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
        RecordRule.timed(claim, findings.at(RecordFacts.PERIOD_END))
                .as(Severity.ERROR)
                .variant("late")
                .with("end", new Day(end))
                .expect(new Day(claim.dateOfService()))
                .atMost(new Day(inTime(end)));
    }

    private static void future(RuleContext claim, Findings findings) {
        claim.ifKnown(RecordFacts.LAST_PROGRESS_REPORT)
                .ifPresent(report -> findings.at(RecordFacts.LAST_PROGRESS_REPORT)
                        .as(Severity.INFO)
                        .variant("future")
                        .expect(new Day(report))
                        .atMost(new Day(claim.dateOfService())));
    }

    private static Count treatmentDays(int days) {
        return new Count(days, days == 1 ? "treatment day" : "treatment days");
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        if (!RecordRule.isAsked(DocumentationCheck.PROGRESS_REPORT, claim)) {
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
