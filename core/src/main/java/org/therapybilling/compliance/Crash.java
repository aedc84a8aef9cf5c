package org.therapybilling.compliance;

import java.util.List;
import org.therapybilling.vocabulary.Words;

/** The finding that a rule threw. */
final class Crash {

    private static final RuleInfo INFO = RuleInfo.of(Checker.CRASHED, "A rule must not throw")
            .citing("Rules of this library", "")
            .because("A rule that throws, uses a power it does not declare, asks for an undeclared fact or leaves an"
                    + " expectation open has judged nothing; the other rules still ran.")
            .message("The rule {rule} failed: {observed}. It judged nothing in this claim.")
            .remedy("Mend the rule, or take it out of the set; all other rules ran.")
            .build();

    private Crash() {}

    /** Returns the finding: the kind of failure, never its text, which could hold anything. */
    static Finding finding(RuleInfo failed, RuleContext context, Throwable failure) {
        String what = failure instanceof IllegalStateException ? String.valueOf(failure.getMessage()) : kind(failure);
        FindingDraft draft = new Findings(INFO, context).at("dateOfService").with("rule", new Words(failed.id()));
        return new Finding(draft, new Words(what), Allowed.UNSAID, List.of());
    }

    private static String kind(Throwable failure) {
        return "it threw " + failure.getClass().getSimpleName();
    }
}
