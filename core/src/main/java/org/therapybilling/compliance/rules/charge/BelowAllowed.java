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
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.vocabulary.Money;

/** A charge is not below what the payer allows, and not zero. */
public record BelowAllowed() implements Rule {

    /** No charge for therapy comes near it; what does is a slip in the units. */
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("charge.below-allowed", "A charge is not below what the payer allows")
                .citing("CMS Pub. 100-04 ch. 5", "§10.7")
                .because(
                        "The payer allows the lesser of charge and fee, so a charge below the fee is what is paid. Before"
                                + " any reduction for multiple procedures, which is the payer's to make.")
                .where(PayerKeys.FEES)
                .severity(Severity.WARNING)
                .onlyOfBilled()
                .message(
                        "The charge of {observed} dollars is below the fee for these units, {allowed} dollars; the payer"
                                + " allows the lesser of both.")
                .remedy(
                        "Check the charge against the clinic's own schedule of charges, and the units against the record.")
                .message("zero", "The charge is zero.")
                .remedy("zero", "Enter the charge of the clinic's own schedule, or take the line off.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
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
        Fees fees = claim.the(PayerKeys.FEES);
        if (charge.toBigDecimal().signum() == 0) {
            draft.variant("zero").forbid(charge);
        } else if (fees.lesserOfCharge()) {
            draft.given(claim.price(line).fee(), (fee, here) -> compare(line, charge, fee, here));
        }
    }

    private static void compare(ClaimLine line, Money charge, Money fee, FindingDraft draft) {
        BigDecimal units = BigDecimal.valueOf(line.units().toInt());
        BigDecimal all = fee.toBigDecimal().multiply(units).min(MOST);
        draft.expect(charge).atLeast(Money.of(all, RoundingMode.HALF_UP));
    }
}
