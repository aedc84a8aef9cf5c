package org.therapybilling.compliance.rules.payer;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules about what a payer's profile limits on a claim: units and bundles. */
public final class PayerLimitRules {

    private PayerLimitRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Bundled(), new UnitsPerCode(), new UnitsPerSession());
    }
}
