package org.therapybilling.compliance.rules.charge;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class ChargeRules {

    private ChargeRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new BelowAllowed());
    }
}
