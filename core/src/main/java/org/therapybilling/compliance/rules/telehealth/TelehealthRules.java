package org.therapybilling.compliance.rules.telehealth;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class TelehealthRules {

    private TelehealthRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new NotAllowed());
    }
}
