package org.therapybilling.compliance.rules.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PerVisit;
import org.therapybilling.vocabulary.Money;

/** A charge is not below what the payer allows, and not zero. */
public record BelowAllowed() implements Rule {

    /** No charge for therapy comes near it; what does is a slip in the units. */
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private static final String ZERO = "zero";
    private static final String WHOLE_FEE = "whole-fee";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("charge.below-allowed", "A charge is not below what the payer allows")
                .citing("CMS Pub. 100-04 ch. 5", "§10.7")
                .because(
                        "The payer allows the lesser of charge and fee, so a charge below the fee is what is paid. Before"
                                + " any reduction for multiple procedures, which is the payer's to make.")
                .severity(Severity.WARNING)
                .onlyOfBilled()
                .message(
                        "The charge of {observed} dollars is below the fee for these units, {allowed} dollars; the payer"
                                + " allows the lesser of both.")
                .remedy(
                        "Check the charge against the clinic's own schedule of charges, and the units against the record.")
                .message(
                        WHOLE_FEE,
                        "The charge of {observed} dollars is below the fee for these units, {allowed} dollars.")
                .message(ZERO, "The charge is zero.")
                .remedy(ZERO, "Enter the charge of the clinic's own schedule, or take the line off.")
                .build();
    }

    /** Fees that are not known leave a charge of zero to be found, so that they are not what the rule is run by. */
    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.ifKnown(PayerKeys.FEES) instanceof Answer.None) {
            return;
        }
        for (ClaimLine line : claim.lines()) {
            line.line()
                    .charge()
                    .ifPresentOrElse(
                            charge -> judge(line, charge, claim, findings),
                            () -> findings.lacking(line.path() + ".charge"));
        }
    }

    private static void judge(ClaimLine line, Money charge, RuleContext claim, Findings findings) {
        FindingDraft draft = findings.on(line).at(".charge");
        Answer<Fees> fees = claim.ifKnown(PayerKeys.FEES);
        if (charge.toBigDecimal().signum() == 0 && !isUnpaid(line, fees, claim)) {
            draft.variant(ZERO).forbid(charge);
        } else if (fees instanceof Answer.Unknown<Fees> unknown) {
            findings.lacking(unknown.named());
        } else {
            boolean isLesser = fees.found().filter(Fees::lesserOfCharge).isPresent();
            draft.variant(isLesser ? "" : WHOLE_FEE)
                    .given(claim.price(line).fee(), (fee, here) -> compare(line, charge, fee, here));
        }
    }

    /** Says whether a line has no fee whatever is charged: it is bundled, not covered or sent for a denial. */
    private static boolean isUnpaid(ClaimLine line, Answer<Fees> fees, RuleContext claim) {
        boolean isByVisit = fees.found()
                .flatMap(Fees::basis)
                .filter(PerVisit.class::isInstance)
                .isPresent();
        return !isByVisit && claim.price(line).fee() instanceof Answer.None;
    }

    private static void compare(ClaimLine line, Money charge, Money fee, FindingDraft draft) {
        BigDecimal units = BigDecimal.valueOf(line.units().toInt());
        BigDecimal all = fee.toBigDecimal().multiply(units).min(MOST);
        draft.expect(charge).atLeast(Money.of(all, RoundingMode.HALF_UP));
    }
}
