package org.therapybilling.compliance.rules.payer;

import java.util.Optional;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Allowed;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.VisitLimit;
import org.therapybilling.session.History;
import org.therapybilling.vocabulary.Count;

/** The plan's visits of the year are not used up. */
public record BenefitVisits() implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.benefit-visits", "The plan's visits of the year are not used up")
                .citing("The payer's profile", "visitsPerYear")
                .because(
                        "Beyond the visits of the plan the payer pays nothing. Where a profile does not say how many there"
                                + " are, a number on record that is used up still is.")
                .message("This visit is one more than the plan pays: {allowed} visits of the year were left before it.")
                .remedy(
                        "Ask the payer whether more visits can be had; else the patient pays, if told before treatment.")
                .denial("CO-119")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Answer<VisitLimit> setting = claim.ifKnown(PayerKeys.VISITS_PER_YEAR);
        Optional<Integer> left = PlanHistory.first(claim, History::benefitVisitsLeft);
        if (setting instanceof Answer.None) {
            return;
        }
        if (left.isEmpty()) {
            boolean asks = setting.found().isPresent();
            findings.lacking(asks ? "history.benefitVisitsLeft" : "payer." + PayerKeys.VISITS_PER_YEAR.name());
        } else if (left.get() == 0) {
            PlanHistory.judge(
                    findings.at("history.benefitVisitsLeft"),
                    setting,
                    draft -> draft.forbid(new Count(1, "visit"), Allowed.atMost(new Count(0, "visits"))));
        }
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        if (!(claim.ifKnown(PayerKeys.VISITS_PER_YEAR) instanceof Answer.None)) {
            PlanHistory.first(claim, History::benefitVisitsLeft)
                    .filter(left -> left > 0)
                    .ifPresent(left -> agenda.inVisits(left - 1, "The plan's visits of the year are used up then"));
        }
    }
}
