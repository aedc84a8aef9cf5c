package org.therapybilling.compliance.rules.frequency;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class FrequencyRules {

    private FrequencyRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Exceeded());
    }
}
