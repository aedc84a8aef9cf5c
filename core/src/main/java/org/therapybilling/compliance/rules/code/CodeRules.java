package org.therapybilling.compliance.rules.code;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class CodeRules {

    private CodeRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Unheard(), new NotPayable(), new OfDiscipline());
    }
}
