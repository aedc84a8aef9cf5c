package org.therapybilling.compliance.rules.coverage;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class CoverageRules {

    private CoverageRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new ConsolidatedBilling(), new OtherPayer());
    }
}
