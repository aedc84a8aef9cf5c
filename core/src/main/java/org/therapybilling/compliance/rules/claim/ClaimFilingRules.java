package org.therapybilling.compliance.rules.claim;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of when and to whom a claim is sent. */
public final class ClaimFilingRules {

    private ClaimFilingRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new TimelyFiling(), new SecondaryPayer());
    }
}
