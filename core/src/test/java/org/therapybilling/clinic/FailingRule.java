package org.therapybilling.clinic;

import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;

/** A rule of somebody's own that fails on some sessions. */
record FailingRule() implements Rule {

    /** What the session has that it fails on. */
    static final String EXTENSION = "fails";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("clinic.failing", "It fails")
                .citing("The test", "")
                .message("Nothing.")
                .remedy("Nothing.")
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        if (claim.session().extensions().containsKey(EXTENSION)) {
            throw new IllegalStateException("It fails");
        }
    }
}
