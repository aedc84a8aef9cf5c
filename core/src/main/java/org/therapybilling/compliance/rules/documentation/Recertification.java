package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.vocabulary.Day;

/** Treatment goes on only under a plan of care whose certification still lasts. */
public record Recertification() implements Rule {

    private static final int DAYS_OF_GRACE = 30;
    private static final String NOT_TOLD = "Whether the plan was recertified since is not recorded.";

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.RECERTIFICATION, "The certification has not run out")
                .citing("CMS Pub. 100-02 ch. 15", "§220.1.3")
                .because("A certification lasts for the plan of care, at most 90 calendar days from its start; a"
                        + " recertification lasts as long again. A signed order never stands for it.")
                .message("This date of service, {observed}, is after the last day of the certification, {allowed}, and"
                        + " the plan of care was not recertified.")
                .remedy("Have the plan recertified, with the reason for the delay, before the claim is sent.")
                .message(
                        "gap",
                        "This date of service, {observed}, is after the last day of the certification,"
                                + " {allowed}; the plan was recertified only on {recertified}.")
                .remedy(
                        "gap",
                        "Check that the recertification covers the days before its signature, and record why it"
                                + " was delayed.")
                .message("order", "The recertification, {observed}, is dated before the certification, {certified}.")
                .remedy("order", "Check the two dates: a plan of care is certified first and recertified later.")
                .message("end", "The plan of care ends on {observed}, before it starts, {start}.")
                .remedy("end", "Check the two dates of the plan of care.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (!RecordRule.isAsked(DocumentationCheck.RECERTIFICATION, claim)) {
            return;
        }
        contradictions(claim, findings);
        Lasting lasting = Lasting.of(claim);
        LocalDate day = claim.dateOfService();
        if (lasting.lacksStart() && !lasting.isPastEnd(day)) {
            findings.lacking(RecordFacts.PLAN_START.path());
        } else if (lasting.before().filter(day::isAfter).isPresent()) {
            late(claim, findings, lasting, lasting.before().get());
        } else if (lasting.lacksEnd(claim)) {
            findings.lacking(RecordFacts.PLAN_END.path());
        }
    }

    /** Judges a day after the certification without the recertification had run out. */
    private static void late(RuleContext claim, Findings findings, Lasting lasting, LocalDate before) {
        Optional<LocalDate> recertified = lasting.recertified();
        if (recertified.filter(claim.dateOfService()::isBefore).isPresent()) {
            LocalDate signed = recertified.get();
            boolean soon = ChronoUnit.DAYS.between(before, signed) <= DAYS_OF_GRACE;
            findings.at(RecordFacts.RECERTIFIED_ON)
                    .as(soon ? Severity.INFO : Severity.WARNING)
                    .variant("gap")
                    .with("recertified", new Day(signed))
                    .expect(new Day(claim.dateOfService()))
                    .atMost(new Day(before));
        } else if (lasting.lacksRecertification(claim) && !lasting.isPastEnd(claim.dateOfService())) {
            findings.lacking(RecordFacts.RECERTIFIED_ON.path());
        } else {
            lasting.after().ifPresent(last -> runOut(claim, findings, lasting, last));
        }
    }

    private static void runOut(RuleContext claim, Findings findings, Lasting lasting, LocalDate last) {
        long days = ChronoUnit.DAYS.between(last, claim.dateOfService());
        FindingDraft draft = RecordRule.timed(claim, findings.at(RecordFacts.RECERTIFIED_ON));
        (lasting.lacksRecertification(claim) ? draft.how(Certainty.LIKELY, NOT_TOLD) : draft)
                .as(days <= DAYS_OF_GRACE ? Severity.WARNING : Severity.ERROR)
                .expect(new Day(claim.dateOfService()))
                .atMost(new Day(last));
    }

    private static void contradictions(RuleContext claim, Findings findings) {
        Optional<LocalDate> recertified = claim.ifKnown(RecordFacts.RECERTIFIED_ON);
        claim.ifKnown(RecordFacts.CERTIFIED_ON)
                .filter(certified -> recertified.filter(certified::isAfter).isPresent())
                .ifPresent(certified -> findings.at(RecordFacts.RECERTIFIED_ON)
                        .as(Severity.WARNING)
                        .variant("order")
                        .with("certified", new Day(certified))
                        .forbid(new Day(recertified.orElseThrow())));
        Optional<LocalDate> end = claim.ifKnown(RecordFacts.PLAN_END);
        claim.ifKnown(RecordFacts.PLAN_START)
                .filter(start -> end.filter(start::isAfter).isPresent())
                .ifPresent(start -> findings.at(RecordFacts.PLAN_END)
                        .as(Severity.WARNING)
                        .variant("end")
                        .with("start", new Day(start))
                        .forbid(new Day(end.orElseThrow())));
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        if (RecordRule.isAsked(DocumentationCheck.RECERTIFICATION, claim)) {
            Lasting.of(claim)
                    .after()
                    .filter(last -> !claim.dateOfService().isAfter(last))
                    .ifPresent(last -> agenda.by(last, "Have the plan of care recertified if treatment goes on"));
        }
    }
}
