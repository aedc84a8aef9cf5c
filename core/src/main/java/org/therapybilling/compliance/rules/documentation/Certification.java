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
import org.therapybilling.vocabulary.Day;
import org.therapybilling.vocabulary.Words;

/** The plan of care is certified within 30 days of the first day of care. */
public record Certification() implements Rule {

    private static final int DAYS = 30;
    private static final int DAYS_LATE_WITHOUT_REASON = 30;

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.CERTIFICATION, "The plan of care is certified in time")
                .citing("CMS Pub. 100-02 ch. 15", "§220.1.3")
                .citing("42 CFR 424.24; 89 FR 97710, 97912-97918", "")
                .because("A physician or nonphysician practitioner dates the certification within 30 days of the first"
                        + " day of care, evaluation included. A later one is accepted, beyond 30 days of delay with a"
                        + " recorded reason. For dates of service from 2025 on a signed order on file and the plan sent"
                        + " to the referrer within 30 days of the evaluation stand for the first signature.")
                .message("The plan of care is not certified. Care began on {first}; the last day to certify in time was"
                        + " {allowed}.")
                .remedy("Have the plan signed and dated, with the reason for the delay, before the claim is sent; from"
                        + " 2025 on a signed order and proof that the plan was sent in time will do.")
                .message("bare", "The record holds no certification of the plan of care.")
                .remedy("bare", "Have the plan of care certified before the claim is sent.")
                .message(
                        "late",
                        "The plan of care was certified on {observed}; in time was until {allowed}. A delay of"
                                + " up to 30 days is accepted without a reason.")
                .remedy("late", "Nothing is to be done for this claim; ask for the signature earlier next time.")
                .message(
                        "unexplained",
                        "The plan of care was certified on {observed}, more than 30 days after the last"
                                + " day in time, {allowed}, and the record gives no reason.")
                .remedy(
                        "unexplained",
                        "Record why the certification was delayed, with any evidence of the attempts to" + " get it.")
                .message("future", "The first day of care, {observed}, is after this date of service, {allowed}.")
                .remedy("future", "Correct the date of the evaluation or of the plan of care, or that of the service.")
                .message("early", "The certification is dated {observed}, before the first day of care, {first}.")
                .remedy("early", "Check the dates: a plan of care is certified when it is written or after.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (!RecordRule.isAsked(DocumentationCheck.CERTIFICATION, claim)) {
            return;
        }
        Optional<LocalDate> first = claim.ifKnown(RecordFacts.FIRST_DAY);
        if (first.isEmpty()) {
            undated(claim, findings);
        } else if (first.get().isAfter(claim.dateOfService())) {
            findings.at(RecordFacts.FIRST_DAY)
                    .as(Severity.INFO)
                    .variant("future")
                    .expect(new Day(first.get()))
                    .atMost(new Day(claim.dateOfService()));
        } else {
            timing(first.get(), claim, findings);
        }
    }

    /** Without the first day of care, a payer other than Medicare is at least known to want a certification. */
    private static void undated(RuleContext claim, Findings findings) {
        if (!RecordRule.isMedicare(claim) && claim.lacks(RecordFacts.CERTIFIED_ON)) {
            findings.at(RecordFacts.CERTIFIED_ON).variant("bare").forbid(new Words("absent"));
        } else {
            findings.lacking(RecordFacts.FIRST_DAY.path());
        }
    }

    private static void timing(LocalDate first, RuleContext claim, Findings findings) {
        LocalDate inTime = first.plusDays(DAYS);
        LocalDate by = RecordRule.inOrderBy(claim);
        boolean served = claim.dateOfService().isAfter(inTime);
        Optional<LocalDate> certified = claim.ifKnown(RecordFacts.CERTIFIED_ON);
        if (claim.lacks(RecordFacts.CERTIFIED_ON)
                || certified.filter(day -> day.isAfter(by) && served).isPresent()) {
            missing(first, claim, findings);
        } else if (certified.isPresent()) {
            given(first, certified.get(), claim, findings);
        } else if (by.isAfter(inTime) && OrderInstead.of(claim) != OrderInstead.HOLDS) {
            findings.lacking(RecordFacts.CERTIFIED_ON.path());
        }
    }

    private static void missing(LocalDate first, RuleContext claim, Findings findings) {
        long day = ChronoUnit.DAYS.between(first, claim.dateOfService());
        if (day <= DAYS || isExcused(claim, findings)) {
            return;
        }
        draft(first, claim, findings)
                .as(day <= DAYS + DAYS_LATE_WITHOUT_REASON ? Severity.WARNING : Severity.ERROR)
                .forbid(
                        claim.ifKnown(RecordFacts.CERTIFIED_ON)
                                .map(certified -> new Words("certified on " + certified))
                                .orElse(new Words("absent")),
                        Allowed.atMost(new Day(first.plusDays(DAYS))));
    }

    private static void given(LocalDate first, LocalDate certified, RuleContext claim, Findings findings) {
        long day = ChronoUnit.DAYS.between(first, certified);
        if (day < 0) {
            draft(first, claim, findings).as(Severity.INFO).variant("early").forbid(new Day(certified));
        } else if (day > DAYS + DAYS_LATE_WITHOUT_REASON) {
            explained(first, certified, claim, findings);
        } else if (OrderInstead.of(claim) != OrderInstead.HOLDS) {
            late(Severity.INFO, "late", first, certified, claim, findings);
        }
    }

    /** Of a delay of more than 30 days, asks for the reason. */
    private static void explained(LocalDate first, LocalDate certified, RuleContext claim, Findings findings) {
        boolean absent = claim.lacks(RecordFacts.LATE_REASON);
        if (absent && !isExcused(claim, findings)) {
            late(Severity.WARNING, "unexplained", first, certified, claim, findings);
        } else if (!absent
                && claim.ifKnown(RecordFacts.LATE_REASON).isEmpty()
                && OrderInstead.of(claim) != OrderInstead.HOLDS) {
            findings.lacking(RecordFacts.LATE_REASON.path());
        }
    }

    private static void late(
            Severity severity,
            String variant,
            LocalDate first,
            LocalDate certified,
            RuleContext claim,
            Findings findings) {
        draft(first, claim, findings)
                .as(severity)
                .variant(variant)
                .expect(new Day(certified))
                .atMost(new Day(first.plusDays(DAYS)));
    }

    private static FindingDraft draft(LocalDate first, RuleContext claim, Findings findings) {
        return RecordRule.timed(claim, findings.at(RecordFacts.CERTIFIED_ON)).with("first", new Day(first));
    }

    /** Says whether an order stands for the signature, or may: then the facts are named that would decide it. */
    private static boolean isExcused(RuleContext claim, Findings findings) {
        OrderInstead order = OrderInstead.of(claim);
        if (order == OrderInstead.UNKNOWN) {
            OrderInstead.lacking(claim, findings);
        }
        return order != OrderInstead.FAILS;
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        boolean open = RecordRule.isAsked(DocumentationCheck.CERTIFICATION, claim)
                && claim.lacks(RecordFacts.CERTIFIED_ON)
                && OrderInstead.of(claim) != OrderInstead.HOLDS;
        claim.ifKnown(RecordFacts.FIRST_DAY)
                .map(first -> first.plusDays(DAYS))
                .filter(last -> open && !claim.dateOfService().isAfter(last))
                .ifPresent(last -> agenda.by(last, "Have the plan of care certified"));
    }
}
