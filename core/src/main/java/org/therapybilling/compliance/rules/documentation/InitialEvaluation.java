package org.therapybilling.compliance.rules.documentation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.payer.terms.DocumentationCheck;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Day;
import org.therapybilling.vocabulary.ProcedureCode;

/** There is an initial evaluation, or the day has one. */
public record InitialEvaluation() implements Rule {

    /** The codes that are called evaluations, re-evaluations among them. */
    private static final Set<ProcedureCode> EVALUATIONS = Stream.of(
                    "97161", "97162", "97163", "97164", "97165", "97166", "97167", "97168", "92521", "92522", "92523",
                    "92524", "92597", "92605", "92607", "92610", "92626")
            .map(ProcedureCode::of)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public RuleInfo info() {
        return RecordRule.about(DocumentationCheck.INITIAL_EVALUATION, "Care begins with an evaluation")
                .citing("CMS Pub. 100-02 ch. 15", "§220.1.2, §220.3")
                .because("The plan of care is written upon an evaluation, before treatment begins.")
                .message("The record has no initial evaluation, and none is among the services of the day.")
                .remedy("Find the evaluation, from another clinic if need be; without one there is no plan of care to"
                        + " bill under.")
                .message("later", "The initial evaluation is dated {observed}, after this date of service, {allowed}.")
                .remedy("later", "Correct the date of the evaluation, or do not bill treatment that came before it.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (!RecordRule.isAsked(DocumentationCheck.INITIAL_EVALUATION, claim) || isOnTheDay(claim)) {
            return;
        }
        Optional<LocalDate> evaluated = claim.ifKnown(RecordFacts.INITIAL_EVALUATION);
        if (claim.lacks(RecordFacts.INITIAL_EVALUATION)) {
            findings.missing(RecordFacts.INITIAL_EVALUATION);
        } else if (evaluated.isEmpty()) {
            findings.lacking(RecordFacts.INITIAL_EVALUATION.path());
        } else {
            findings.at(RecordFacts.INITIAL_EVALUATION)
                    .variant("later")
                    .expect(new Day(evaluated.get()))
                    .atMost(new Day(claim.dateOfService()));
        }
    }

    private static boolean isOnTheDay(RuleContext claim) {
        for (Session session : claim.sessions()) {
            for (Treatment treatment : session.treatments()) {
                if (EVALUATIONS.contains(treatment.code())) {
                    return true;
                }
            }
            for (BilledLine line : session.billed()) {
                if (EVALUATIONS.contains(line.code())) {
                    return true;
                }
            }
        }
        return false;
    }
}
