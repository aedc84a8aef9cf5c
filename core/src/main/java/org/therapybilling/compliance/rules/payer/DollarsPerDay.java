package org.therapybilling.compliance.rules.payer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.Cap;
import org.therapybilling.vocabulary.Money;

/** The services of a date come to no more dollars than the payer pays. */
public record DollarsPerDay() implements Rule {

    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.dollars-per-day", "A date comes to no more dollars than the payer pays")
                .citing("The payer's profile", "dollarsPerDay")
                .because("Some payers limit what they pay for a date. What counts is what they allow for the lines, the"
                        + " charge if it is less.")
                .where(PayerKeys.DOLLARS_PER_DAY)
                .message("The services of this date come to {observed} dollars allowed; the payer pays {allowed}.")
                .remedy("Expect no more than {allowed} dollars; what is beyond is not paid.")
                .denial("CO-119")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (Cap<Money> cap : claim.the(PayerKeys.DOLLARS_PER_DAY)) {
            for (List<ClaimLine> counted : CappedLines.of(cap.services(), claim, findings)) {
                judge(counted, cap, claim, findings);
            }
        }
    }

    private static void judge(List<ClaimLine> counted, Cap<Money> cap, RuleContext claim, Findings findings) {
        Money limit = CappedLines.limit(cap, claim);
        BigDecimal sum = BigDecimal.ZERO;
        List<String> unknown = new ArrayList<>();
        FindingDraft draft = findings.on(counted);
        for (ClaimLine line : counted) {
            Answer<Money> allowed = claim.price(line).allowed();
            if (allowed instanceof Answer.Found<Money> found) {
                sum = sum.add(found.value().toBigDecimal());
                draft = draft.restingOn(allowed);
            } else if (allowed instanceof Answer.Unknown<Money> without) {
                unknown.add(without.named());
            }
        }
        if (sum.compareTo(limit.toBigDecimal()) > 0
                && CappedLines.lacksPlace(cap.services(), counted.stream().map(ClaimLine::session))) {
            findings.lacking("placeOfService");
            return;
        }
        if (sum.compareTo(limit.toBigDecimal()) <= 0) {
            unknown.forEach(findings::lacking);
        }
        Money dollars = Money.of(sum.min(MOST), RoundingMode.UNNECESSARY);
        draft.given(
                claim.ifKnown(PayerKeys.DOLLARS_PER_DAY),
                (caps, here) -> here.expect(dollars).atMost(limit));
    }
}
