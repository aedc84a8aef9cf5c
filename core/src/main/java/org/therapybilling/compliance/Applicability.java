package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKey;

/**
 * Whether a rule is asked for, and can be judged.
 *
 * @param holds whether the payer asks for it
 * @param lacking what is not known that would be needed to say so, or to judge
 * @param isDecisive whether a fact is lacking of something that is recorded
 */
record Applicability(boolean holds, List<String> lacking, boolean isDecisive) {

    private static final Applicability NOT_ASKED = new Applicability(false, List.of(), false);

    static Applicability of(RuleInfo info, RuleContext context) {
        List<String> lacking = new ArrayList<>();
        for (PayerKey<?> key : info.where()) {
            Answer<?> answer = context.policy().get(key);
            if (answer instanceof Answer.Unknown<?>) {
                lacking.add("payer." + key.name());
            } else if (answer.found()
                    .filter(value -> !Boolean.FALSE.equals(value))
                    .isEmpty()) {
                return NOT_ASKED;
            }
        }
        boolean ofTreatments = false;
        for (Fact<?> fact : info.needs()) {
            if (fact.read(context).isEmpty()) {
                String path = fact.missingPath(context);
                lacking.add(path);
                ofTreatments |= path.startsWith("treatments[");
            }
        }
        return new Applicability(true, lacking, ofTreatments && info.severity() == Severity.ERROR);
    }

    boolean isUnknown() {
        return !lacking.isEmpty();
    }
}
