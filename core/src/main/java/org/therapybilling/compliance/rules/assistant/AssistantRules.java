package org.therapybilling.compliance.rules.assistant;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class AssistantRules {

    private AssistantRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new AssistantModifier(), new NotAllowed());
    }
}
