package org.therapybilling.compliance.rules.modifier;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class ModifierRules {

    private ModifierRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(
                new AdvanceNoticeModifier(),
                new Conflict(),
                new DisciplineModifier(),
                new InvalidModifier(),
                new RequiredModifiers());
    }
}
