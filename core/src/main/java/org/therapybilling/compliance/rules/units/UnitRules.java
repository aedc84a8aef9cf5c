package org.therapybilling.compliance.rules.units;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class UnitRules {

    private UnitRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new NotDocumented(), new OverMinutes(), new UnderMinutes(), new Untimed(), new WrongSplit());
    }
}
