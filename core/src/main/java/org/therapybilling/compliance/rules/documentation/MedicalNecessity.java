package org.therapybilling.compliance.rules.documentation;

import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.terms.DocumentationCheck;

/** The record shows why the services are necessary, and why they need the skills of a therapist. */
public record MedicalNecessity() implements Rule {

    @Override
    public RuleInfo info() {
        return RecordRule.about(
                        DocumentationCheck.MEDICAL_NECESSITY, "The record shows medical necessity and skilled need")
                .citing("CMS Pub. 100-02 ch. 15", "§220.2, §220.3")
                .because("The need for skilled care decides, not the potential to improve: skilled maintenance can be"
                        + " covered, general fitness is not therapy.")
                .message("The record does not show that the services are necessary and need the skills of a therapist.")
                .remedy("If the record shows it elsewhere, have it at hand; else the clinician amends the note with a"
                        + " dated addendum before the claim is sent, or the services are not billed.")
                .denial("CO-50")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (RecordRule.isAsked(DocumentationCheck.MEDICAL_NECESSITY, claim)) {
            RecordRule.expect(RecordFacts.MEDICAL_NECESSITY, claim, findings);
            RecordRule.expect(RecordFacts.SKILLED_NEED, claim, findings);
        }
    }
}
