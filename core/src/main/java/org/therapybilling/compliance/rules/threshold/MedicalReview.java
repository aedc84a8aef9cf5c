package org.therapybilling.compliance.rules.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.Figure;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Says when the year's total passes the amount from which records may be reviewed. */
public record MedicalReview() implements Rule {

    private static final int VISITS_AHEAD = 10;
    private static final String LEAST = "least";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("threshold.medical-review", "The year's total is below the amount of medical review")
                .citing("Social Security Act §1833(g)(7)(B)", "")
                .because("Above the amount some providers are asked for their records; not every claim is reviewed.")
                .where(PayerKeys.THRESHOLD)
                .severity(Severity.INFO)
                .message(
                        "With this claim the allowed amounts of the year come to ${observed}, past ${allowed}, from which on"
                                + " Medicare may review the records.")
                .message(
                        LEAST,
                        "With this claim the allowed amounts of the year come to at least ${observed}, lines without a"
                                + " price aside; from {allowed} on Medicare may review the records.")
                .remedy("Nothing is wrong with the claim; have the record ready that shows why the services are"
                        + " necessary.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        YearTotal.of(claim)
                .ifPresent(total -> findings.whole()
                        .given(
                                amount(total.own().bucket(), claim),
                                (limit, here) -> judge(total, limit, here, findings)));
    }

    private static void judge(YearTotal total, Money limit, FindingDraft draft, Findings findings) {
        LeastTotal after = total.afterClaim();
        if (after.isPast(limit)) {
            total.rated(draft, after, limit)
                    .variant(after.isAll() ? "" : LEAST)
                    .forbid(after.known().found().orElseThrow(), Allowed.atMost(limit));
        } else if (!after.isAll()) {
            findings.lacking(after.missing());
        }
    }

    private static Answer<Money> amount(ThresholdBucket bucket, RuleContext claim) {
        Figure figure = bucket == ThresholdBucket.OT ? Figure.MEDICAL_REVIEW_OT : Figure.MEDICAL_REVIEW_PT_SLP;
        Answer<BigDecimal> dollars = claim.ask(Figure.TABLE, figure);
        return dollars.map(amount -> Money.of(amount, RoundingMode.UNNECESSARY));
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        YearTotal.of(claim)
                .ifPresent(total -> amount(total.own().bucket(), claim)
                        .found()
                        .ifPresent(limit ->
                                total.forecast(limit, VISITS_AHEAD, "Medicare may review the records", agenda)));
    }
}
