package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.vocabulary.Discipline;

/** What the rules of this family have in common. */
final class RecordRule {

    private static final Set<DocumentationCheck> OF_THE_PLAN = Set.of(
            DocumentationCheck.INITIAL_EVALUATION,
            DocumentationCheck.CERTIFICATION,
            DocumentationCheck.RECERTIFICATION,
            DocumentationCheck.PROGRESS_REPORT);

    private RecordRule() {}

    /** Begins the description of a rule that looks at the record of each session, where the payer asks for records. */
    static RuleInfo.Builder about(DocumentationCheck check, String title) {
        return RuleInfo.of(check.id(), title).where(PayerKeys.DOCUMENTATION).perSession();
    }

    /** Says whether the payer asks for one thing of the record; a chiropractor has no plan of therapy. */
    static boolean isAsked(DocumentationCheck check, RuleContext claim) {
        return claim.the(PayerKeys.DOCUMENTATION).asks(check)
                && !(claim.discipline() == Discipline.DC && OF_THE_PLAN.contains(check));
    }

    /** Says whether Medicare's days are the payer's own. */
    static boolean isMedicare(RuleContext claim) {
        return claim.the(PayerKeys.DOCUMENTATION).isMedicare();
    }

    /** Returns a finding that rests on Medicare's days: less surely where the payer asks without days of its own. */
    static FindingDraft timed(RuleContext claim, FindingDraft draft) {
        return isMedicare(claim)
                ? draft
                : draft.how(
                        Certainty.LIKELY,
                        "The payer's profile asks for it without days of its own; Medicare's are taken.");
    }

    /** Finds that the record says no, or was searched in vain; what nobody looked for is not evaluated. */
    static void expect(Fact<Boolean> fact, RuleContext claim, Findings findings) {
        Optional<Boolean> has = claim.ifKnown(fact);
        if (claim.lacks(fact) || has.filter(yes -> !yes).isPresent()) {
            findings.missing(fact);
        } else if (has.isEmpty()) {
            findings.lacking(fact.path());
        }
    }

    /** Returns the day by which things must be in order: that of submission, or the date of service if not submitted. */
    static LocalDate inOrderBy(RuleContext claim) {
        return claim.session().submittedOn().orElse(claim.dateOfService());
    }
}
