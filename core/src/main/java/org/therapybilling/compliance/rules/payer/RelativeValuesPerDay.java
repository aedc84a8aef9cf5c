package org.therapybilling.compliance.rules.payer;

import java.math.BigDecimal;
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
import org.therapybilling.vocabulary.Factor;

/** The services of a date have no more relative values than the payer pays. */
public record RelativeValuesPerDay() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.rvu-per-day", "A date has no more relative values than the payer pays")
                .citing("The payer's profile", "rvuPerDay")
                .because("Some payers, such as New York's workers' compensation, limit the relative values of a date,"
                        + " with a higher limit where an evaluation is billed. The payer's own values count where its"
                        + " profile gives them, else Medicare's: work, practice expense outside a facility, and"
                        + " malpractice.")
                .where(PayerKeys.RVU_PER_DAY)
                .message("The services of this date have {observed} relative values; the payer pays {allowed}.")
                .remedy("Bill services of at most {allowed} relative values; the others stay in the note.")
                .denial("CO-222")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (Cap<Factor> cap : claim.the(PayerKeys.RVU_PER_DAY)) {
            for (List<ClaimLine> counted : CappedLines.of(cap.services(), claim, findings)) {
                judge(counted, cap, claim, findings);
            }
        }
    }

    private static void judge(List<ClaimLine> counted, Cap<Factor> cap, RuleContext claim, Findings findings) {
        Factor limit = CappedLines.limit(cap, claim);
        LineValues values = LineValues.of(counted, claim);
        Factor sum = new Factor(values.sum());
        if (sum.compareTo(limit) > 0
                && CappedLines.lacksPlace(cap.services(), counted.stream().map(ClaimLine::session))) {
            findings.lacking("placeOfService");
            return;
        }
        if (sum.compareTo(limit) <= 0) {
            values.unknown().forEach(findings::lacking);
        }
        FindingDraft draft = findings.on(counted);
        for (Answer<BigDecimal> value : values.known()) {
            draft = draft.restingOn(value);
        }
        draft.given(
                claim.ifKnown(PayerKeys.RVU_PER_DAY),
                (caps, here) -> here.expect(sum).atMost(limit));
    }
}
