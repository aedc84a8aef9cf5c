package org.therapybilling.report;

import java.util.List;
import java.util.Objects;
import org.therapybilling.compliance.Finding;
import org.therapybilling.compliance.NotEvaluated;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.Severity;
import org.therapybilling.internal.Checks;

/** What came out of a session, in a word. */
public enum ReportStatus {
    /** No ERROR and no WARNING was found; findings of INFO do not change it. */
    CLEAN,
    /** An ERROR or WARNING was found. */
    FINDINGS,
    /** No rule was run, since the rule set is empty: nothing is said about compliance. */
    NOT_CHECKED,
    /** Neither, but a rule of severity ERROR lacked a fact of something that is recorded, such as minutes. */
    NOT_DECIDABLE,
    /** The session could not be read or its payer is not known. */
    UNREADABLE;

    /**
     * {@return the status of a session that was checked}
     *
     * @param rules the rules that were run
     * @param findings what they found
     * @param notEvaluated the rules that could not run
     */
    public static ReportStatus of(RuleSet rules, List<Finding> findings, List<NotEvaluated> notEvaluated) {
        Objects.requireNonNull(rules, "rules");
        Checks.elements("findings", findings);
        Checks.elements("notEvaluated", notEvaluated);
        return rules.isEmpty() ? NOT_CHECKED : of(findings, notEvaluated);
    }

    private static ReportStatus of(List<Finding> findings, List<NotEvaluated> notEvaluated) {
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO) {
                return FINDINGS;
            }
        }
        for (NotEvaluated gap : notEvaluated) {
            if (gap.decisive()) {
                return NOT_DECIDABLE;
            }
        }
        return CLEAN;
    }

    /** Says whether a report of this status may tell of these; one without rules or session tells of neither. */
    boolean isBeside(List<Finding> findings, List<NotEvaluated> notEvaluated) {
        if (this == NOT_CHECKED || this == UNREADABLE) {
            return findings.isEmpty() && notEvaluated.isEmpty();
        }
        return this == of(findings, notEvaluated);
    }
}
