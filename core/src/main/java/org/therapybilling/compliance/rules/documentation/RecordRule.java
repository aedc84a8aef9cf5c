package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.compliance.Fact;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.terms.DocumentationCheck;

/** What the rules of this family have in common. */
final class RecordRule {

    private RecordRule() {}

    /** Begins the description of a rule that looks at the record of each session, where the payer asks for records. */
    static RuleInfo.Builder about(DocumentationCheck check, String title) {
        return RuleInfo.of(check.id(), title).where(PayerKeys.DOCUMENTATION).perSession();
    }

    /** Says whether the payer asks for one thing of the record. */
    static boolean isAsked(DocumentationCheck check, RuleContext claim) {
        return claim.the(PayerKeys.DOCUMENTATION).asks(check);
    }

    /** Says whether Medicare's days hold. */
    static boolean isMedicare(RuleContext claim) {
        return claim.the(PayerKeys.DOCUMENTATION).isMedicare();
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
