package org.therapybilling.compliance.rules.mue;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class MueRules {

    private MueRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Exceeded());
    }
}
