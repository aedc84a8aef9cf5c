package org.therapybilling.compliance.rules.claim;

import java.util.Optional;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Words;

/**
 * Finds therapy claims that were searched for the referring clinician in vain, and numbers whose check digit is wrong. The
 * number is never repeated.
 */
public record ReferringProvider() implements Rule {

    private static final String WRONG = "wrong";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("claim.referring-provider", "A therapy claim names the clinician who certifies the plan")
                .citing("CMS Pub. 100-04 ch. 5", "§10.3, §20")
                .citing("45 CFR 162.406 (National Provider Identifier)", "")
                .because("A line is of therapy if the code book lists its code as such.")
                .where(PayerKeys.CLAIM_FORM)
                .perSession()
                .denial("CO-16")
                .message("The record was searched for the referring clinician and names none.")
                .remedy("Enter the NPI of the physician or practitioner who certifies the plan of care.")
                .message(WRONG, "The NPI of the referring clinician is none: {observed}.")
                .remedy(WRONG, "Look the number up; it has ten digits, the last of which checks the others.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.discipline() == Discipline.DC || !hasTherapy(claim)) {
            return;
        }
        Optional<String> npi = claim.session().referringProvider();
        if (npi.isPresent()) {
            NationalProviderId.whyNone(npi.get())
                    .ifPresent(why -> findings.at(FormFacts.REFERRING_PROVIDER)
                            .variant(WRONG)
                            .forbid(new Words(why)));
        } else if (claim.lacks(FormFacts.REFERRING_PROVIDER)) {
            findings.missing(FormFacts.REFERRING_PROVIDER);
        } else {
            findings.lacking(FormFacts.REFERRING_PROVIDER.path());
        }
    }

    private static boolean hasTherapy(RuleContext claim) {
        for (ClaimLine line : claim.lines()) {
            Optional<ProcedureInfo> info =
                    claim.ask(ProcedureInfo.CODE_BOOK, line.code()).found();
            if (info.isPresent() && PlanModifier.isOfMedicare(line.code(), info)) {
                return true;
            }
        }
        return false;
    }
}
