package org.therapybilling.compliance.rules.threshold;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class ThresholdRules {

    private ThresholdRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new KxMissing(), new KxEarly(), new MedicalReview());
    }
}
