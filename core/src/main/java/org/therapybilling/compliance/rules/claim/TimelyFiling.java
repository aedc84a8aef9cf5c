package org.therapybilling.compliance.rules.claim;

import java.time.LocalDate;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Day;

/** The claim is submitted within the payer's time. */
public record TimelyFiling() implements Rule {

    private static final Fact<LocalDate> SUBMITTED =
            Fact.of("submittedOn", claim -> claim.session().submittedOn());

    @Override
    public RuleInfo info() {
        return RuleInfo.of("claim.timely-filing", "The claim is submitted within the payer's time")
                .citing("The payer's profile", "timelyFiling")
                .because(
                        "The period runs from the date of service; under Medicare the same date a year later is in time,"
                                + " and for 29 February the 28th.")
                .where(PayerKeys.TIMELY_FILING)
                .perSession()
                .message("The claim was submitted on {observed}; the payer takes claims of this date of service until"
                        + " {allowed}.")
                .remedy(
                        "Appeal only with proof of an earlier submission, or of an exception of the payer's; the patient"
                                + " cannot be billed. A last day on a weekend or holiday moves to the next working day, which is"
                                + " not looked at here.")
                .message("early", "The claim was submitted on {observed}, before its date of service, {allowed}.")
                .remedy("early", "Correct the date of service or that of the submission.")
                .denial("CO-29")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        claim.ifKnown(SUBMITTED)
                .ifPresentOrElse(
                        submitted -> judge(new Day(submitted), claim, findings),
                        () -> findings.lacking(SUBMITTED.path()));
    }

    private static void judge(Day submitted, RuleContext claim, Findings findings) {
        LocalDate day = claim.dateOfService();
        findings.at(SUBMITTED)
                .given(
                        claim.ifKnown(PayerKeys.TIMELY_FILING),
                        (period, here) -> here.expect(submitted).atMost(new Day(day.plus(period))));
        findings.at(SUBMITTED)
                .as(Severity.INFO)
                .variant("early")
                .expect(submitted)
                .atLeast(new Day(day));
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        if (claim.ifKnown(SUBMITTED).isEmpty()) {
            agenda.by(claim.dateOfService().plus(claim.the(PayerKeys.TIMELY_FILING)), "Submit the claim");
        }
    }
}
