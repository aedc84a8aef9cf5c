package org.therapybilling.compliance.rules.claim;

import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.Severity;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Words;

/** Finds services of a private practice at a hospital or in a Part A stay of a nursing facility. */
public record PlaceOfService() implements Rule {

    private static final Set<String> INPATIENT = Set.of("21", "31");
    private static final Set<String> OUTPATIENT = Set.of("19", "22", "23");
    private static final String UNUSUAL = "unusual";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("claim.place-of-service", "A private practice treats in its office or the patient's home")
                .citing("CMS Pub. 100-02 ch. 15", "§230.4")
                .where(PayerKeys.CLAIM_FORM)
                .perSession()
                .message("A private practice bills place of service {observed}, where the facility bills therapy.")
                .remedy("Compare with the record: bill the place where the patient was treated, or let the facility"
                        + " bill.")
                .message(
                        UNUSUAL,
                        "A private practice bills place of service {observed}, a part of a hospital, where it does not"
                                + " usually treat.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        Optional<String> place = claim.session().placeOfService();
        boolean isJudged = place.map(at -> INPATIENT.contains(at) || OUTPATIENT.contains(at))
                .orElse(true);
        Optional<BillingArrangement> arrangement = claim.session().billingArrangement();
        if (!isJudged
                || arrangement
                        .filter(of -> of != BillingArrangement.PRIVATE_PRACTICE)
                        .isPresent()) {
            return;
        }
        if (arrangement.isEmpty() || place.isEmpty()) {
            findings.lacking(arrangement.isEmpty() ? "billingArrangement" : "placeOfService");
            return;
        }
        FindingDraft draft = findings.at("placeOfService");
        (INPATIENT.contains(place.get())
                        ? draft
                        : draft.as(Severity.WARNING)
                                .how(Certainty.LIKELY, "A practice may have rooms there of its own.")
                                .variant(UNUSUAL))
                .forbid(new Words(place.get()));
    }
}
