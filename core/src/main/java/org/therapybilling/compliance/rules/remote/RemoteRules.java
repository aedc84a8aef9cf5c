package org.therapybilling.compliance.rules.remote;

import java.util.List;
import org.therapybilling.compliance.Rule;

/** The rules of this family. */
public final class RemoteRules {

    private RemoteRules() {}

    /** {@return each rule once} */
    public static List<Rule> all() {
        return List.of(new Requirements());
    }
}
