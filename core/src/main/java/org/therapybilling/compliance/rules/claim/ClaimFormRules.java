package org.therapybilling.compliance.rules.claim;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules about what a claim form states beside its lines. */
public final class ClaimFormRules {

    private ClaimFormRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new PlaceOfService(), new Diagnosis(), new ReferringProvider());
    }
}
