package org.therapybilling.compliance.rules.line;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class LineRules {

    private LineRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Duplicate(), new Split());
    }
}
