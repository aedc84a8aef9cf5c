package org.therapybilling.compliance.rules.documentation;

import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.terms.DocumentationCheck;

/** The plan of care states functional goals. */
public record FunctionalGoals() implements Rule {

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.FUNCTIONAL_GOALS, "The plan of care states functional goals")
                .citing("CMS Pub. 100-02 ch. 15", "§220.1.2")
                .because(
                        "A plan of care has diagnoses, long-term goals, and type, amount, duration and frequency of the"
                                + " services.")
                .message("The record states no functional goals.")
                .remedy("If the plan of care states them elsewhere, have it at hand; else the clinician who wrote the"
                        + " plan amends it, signed and dated, before the claim is sent.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (RecordRule.isAsked(DocumentationCheck.FUNCTIONAL_GOALS, claim)) {
            RecordRule.expect(RecordFacts.FUNCTIONAL_GOALS, claim, findings);
        }
    }
}
