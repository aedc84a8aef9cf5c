package org.therapybilling.compliance.rules.ncci;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class NcciRules {

    private NcciRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Pair(), new ModifierUnneeded());
    }
}
