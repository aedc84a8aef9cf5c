package org.therapybilling.compliance;

import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKey;

/** Whether a rule is asked for, and can be judged. */
final class Applicability {

    private static final Applicability NOT_ASKED = new Applicability(false);
    private static final Applicability ALWAYS = new Applicability(true);

    private final boolean asked;
    private List<String> lacking = List.of();
    private boolean ofTreatments;

    private Applicability(boolean asked) {
        this.asked = asked;
    }

    static Applicability of(RuleInfo info, RuleContext context) {
        if (info.where().isEmpty() && info.needs().isEmpty()) {
            return ALWAYS;
        }
        Applicability result = new Applicability(true);
        return result.isAskedFor(info, context) ? result.needing(info, context) : NOT_ASKED;
    }

    /** Says whether no key by which the payer asks for the rule says that he does not. */
    private boolean isAskedFor(RuleInfo info, RuleContext context) {
        List<PayerKey<?>> keys = info.where();
        for (int i = 0; i < keys.size(); i++) {
            PayerKey<?> key = keys.get(i);
            Answer<?> answer = context.policy().get(key);
            if (answer instanceof Answer.Unknown<?>) {
                lacking = Grown.by(lacking, "payer." + key.name());
            } else if (!(answer instanceof Answer.Found<?> found) || Boolean.FALSE.equals(found.value())) {
                return false;
            }
        }
        return true;
    }

    private Applicability needing(RuleInfo info, RuleContext context) {
        List<Fact<?>> needs = info.needs();
        for (int i = 0; i < needs.size(); i++) {
            Fact<?> fact = needs.get(i);
            if (fact.in(context).isEmpty()) {
                String path = fact.missingPath(context);
                ofTreatments |= path.startsWith("treatments[");
                if (!lacking.contains(path)) {
                    lacking = Grown.by(lacking, path);
                }
            }
        }
        return this;
    }

    /** Says whether the payer asks for the rule, as far as it is known. */
    boolean isAsked() {
        return asked;
    }

    /** Returns what is not known that would be needed to say so, or to judge. */
    List<String> lacking() {
        return lacking;
    }

    /** Says whether a fact is lacking of something that is recorded. */
    boolean lacksOfTreatments() {
        return ofTreatments;
    }
}
