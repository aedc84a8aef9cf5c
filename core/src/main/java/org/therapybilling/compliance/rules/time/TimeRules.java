package org.therapybilling.compliance.rules.time;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class TimeRules {

    private TimeRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Overlap(), new TotalTime());
    }
}
