package org.therapybilling.benchmarks.checks;

import java.util.Set;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.rules.StandardRules;

/** The rules that are compared: those that lines and a few tables decide, so that a rival can be written out in full. */
public final class EightRules {

    static final String PAIR = "ncci.pair";
    static final String LIMIT = "mue.exceeded";
    static final String FORM = "modifier.invalid";
    static final String PLAN = "modifier.discipline";
    static final String TWICE = "line.duplicate";
    static final String UNTIMED = "units.untimed";
    static final String DIAGNOSIS = "claim.diagnosis";
    static final String DISCIPLINE = "code.discipline";

    private static final Set<String> IDS = Set.of(PAIR, LIMIT, FORM, PLAN, TWICE, UNTIMED, DIAGNOSIS, DISCIPLINE);

    private EightRules() {}

    /** {@return the eight, as the library has them} */
    public static RuleSet of() {
        RuleSet all = StandardRules.current();
        return all.without(all.catalogue().stream()
                .map(RuleInfo::id)
                .filter(id -> !IDS.contains(id))
                .toArray(String[]::new));
    }
}
