package org.therapybilling.compliance.rules.data;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class DataRules {

    private DataRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new NotCovered());
    }
}
