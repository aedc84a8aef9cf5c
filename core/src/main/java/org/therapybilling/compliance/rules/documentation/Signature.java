package org.therapybilling.compliance.rules.documentation;

import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.terms.DocumentationCheck;

/** The note of the day is signed. */
public record Signature() implements Rule {

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.SIGNATURE, "The note of the day is signed")
                .citing("CMS Pub. 100-02 ch. 15", "§220.3")
                .because(
                        "The note of each treatment day has the date, the services, and the signature and credential of"
                                + " the clinician.")
                .message("The note of this date of service is not signed.")
                .remedy("Have the clinician who gave the services sign the note, with credential, before the claim is"
                        + " sent.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (RecordRule.isAsked(DocumentationCheck.SIGNATURE, claim)) {
            RecordRule.expect(RecordFacts.SIGNED, claim, findings);
        }
    }
}
