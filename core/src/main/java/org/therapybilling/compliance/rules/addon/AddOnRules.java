package org.therapybilling.compliance.rules.addon;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class AddOnRules {

    private AddOnRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new PrimaryBeside());
    }
}
