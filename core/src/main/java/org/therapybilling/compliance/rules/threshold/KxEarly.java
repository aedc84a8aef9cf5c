package org.therapybilling.compliance.rules.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;

/** KX does not stand on claims that are far below the threshold. */
public record KxEarly() implements Rule {

    private static final BigDecimal NEAR = new BigDecimal("0.90");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("threshold.kx-early", "KX stands only near the threshold or above it")
                .citing("CMS Pub. 100-04 ch. 5", "§10.3.3")
                .because(
                        "KX on claims without a sign that the threshold will be passed is abusive. Where the line is, CMS"
                                + " does not say: here at 90 % of the threshold.")
                .where(PayerKeys.THRESHOLD)
                .may(Power.SUGGEST)
                .severity(Severity.WARNING)
                .message(
                        "KX stands on the claim while the allowed amounts of the year come to ${observed} after it; the"
                                + " threshold is ${threshold}, 90 % of it ${near}.")
                .remedy("Take KX off unless other claims of the year bring the total near the threshold.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        List<ClaimLine> marked = new ArrayList<>(0);
        for (ClaimLine line : claim.lines()) {
            if (line.has(Modifier.KX) && YearTotal.isTherapy(line.code(), claim)) {
                marked.add(line);
            }
        }
        if (!marked.isEmpty()) {
            YearTotal.of(claim).ifPresent(total -> judge(total, marked, findings));
        }
    }

    private static void judge(YearTotal total, List<ClaimLine> marked, Findings findings) {
        LeastTotal after = total.afterDay();
        findings.on(marked).given(total.own().threshold(), (threshold, here) -> {
            Money near = Money.of(threshold.toBigDecimal().multiply(NEAR), RoundingMode.HALF_UP);
            if (!after.isAll() && !after.reaches(near)) {
                findings.lacking(after.missing());
            } else if (after.isAll()) {
                total.rated(here, after, threshold)
                        .with("threshold", threshold)
                        .with("near", near)
                        .expect(after.known().found().orElseThrow())
                        .atLeast(near, fixes(marked));
            }
        });
    }

    private static Fix[] fixes(List<ClaimLine> marked) {
        return marked.stream()
                .map(line -> line.suggest(
                        Change.remove(Modifier.KX), "no other claims of the year bring the total near the threshold"))
                .toArray(Fix[]::new);
    }
}
