package org.therapybilling.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.rules.data.DataRules;

/** The rules that come with the library. */
public final class StandardRules {

    /** The version of the rules that reports name. */
    public static final String VERSION = "2026.4";

    private StandardRules() {}

    /** {@return all rules of this version of the library} */
    public static RuleSet current() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(DataRules.all());
        return RuleSet.of(VERSION, rules);
    }
}
