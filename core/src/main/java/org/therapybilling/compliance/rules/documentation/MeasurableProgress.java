package org.therapybilling.compliance.rules.documentation;

import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.terms.DocumentationCheck;

/** The record shows progress that is measured. */
public record MeasurableProgress() implements Rule {

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.MEASURABLE_PROGRESS, "The record shows measured progress")
                .citing("CMS Pub. 100-02 ch. 15", "§220.3")
                .because("Reports state objective measurements toward the goals; for maintenance they state why skilled"
                        + " care is still needed.")
                .message("The record shows no measured progress toward the goals.")
                .remedy("If it was measured, have the report at hand; else the clinician amends the record with a dated"
                        + " addendum before the claim is sent.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (RecordRule.isAsked(DocumentationCheck.MEASURABLE_PROGRESS, claim)) {
            RecordRule.expect(RecordFacts.MEASURABLE_PROGRESS, claim, findings);
        }
    }
}
