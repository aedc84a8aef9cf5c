package org.therapybilling.compliance.rules.payer;

import org.therapybilling.compliance.Change;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Fix;
import org.therapybilling.compliance.Power;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.Modifier;

/** A service that the payer does not cover is not billed, unless as such. */
public record NotCovered() implements Rule {

    private static final Modifier EXCLUDED = Modifier.of("GY");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("payer.not-covered", "The payer covers the service")
                .citing("The payer's profile", "notCovered")
                .because(
                        "A service that is not covered is the patient's to pay, if the plan lets them. Modifier GY says"
                                + " that the line is sent for a denial only.")
                .where(PayerKeys.NOT_COVERED)
                .may(Power.SUGGEST)
                .message("The payer does not cover {observed}.")
                .remedy("Take the line off the claim and bill the patient where the plan allows it; under Medicare GY"
                        + " sends it for a denial.")
                .denial("CO-96")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        for (ClaimLine line : claim.lines()) {
            if (claim.the(PayerKeys.NOT_COVERED).has(line.code()) && !line.has(EXCLUDED)) {
                findings.on(line)
                        .given(
                                claim.ifKnown(PayerKeys.NOT_COVERED),
                                (codes, here) -> here.forbid(line.code(), fixes(line, claim)));
            }
        }
    }

    private static Fix[] fixes(ClaimLine line, RuleContext claim) {
        boolean isMedicare = claim.ifKnown(PayerKeys.CLAIM_FORM).found().orElse(false);
        return isMedicare
                ? new Fix[] {
                    line.suggest(
                            Change.add(EXCLUDED), "the service is excluded by law, and the line is sent for a denial")
                }
                : new Fix[0];
    }
}
