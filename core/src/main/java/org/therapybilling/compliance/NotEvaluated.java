package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.internal.Checks;

/**
 * A rule that could not run, and the facts it lacked.
 *
 * @param rule the id of the rule
 * @param needs what is missing: paths of facts, {@code payer.} and keys of the profile, ids of tables, or
 *     {@code estimate.lines}, where the report says why a line has no price
 * @param decisive whether an answer may change because of it: an ERROR rule lacked a fact of something that is recorded
 */
public record NotEvaluated(String rule, List<String> needs, boolean decisive) implements Serializable {

    /**
     * Copies the list.
     *
     * @param rule the id of the rule
     * @param needs the paths of the facts
     * @param decisive whether an answer may change because of it
     */
    public NotEvaluated {
        Objects.requireNonNull(rule, "rule");
        needs = Checks.copy("needs", String.class, needs);
    }
}
