package org.therapybilling.report;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.therapybilling.compliance.Severity;
import org.therapybilling.internal.Checks;

/**
 * The findings of a rule that are equally grave.
 *
 * @param rule the id of the rule
 * @param severity how grave they are
 * @param findings how many there are
 * @param sessions in the reports of how many sessions
 * @param atRisk the lines that they stand on; none unless the severity is ERROR
 */
public record FindingTotal(String rule, Severity severity, long findings, long sessions, AtRisk atRisk)
        implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param rule the id of the rule
     * @param severity how grave they are
     * @param findings how many there are
     * @param sessions in the reports of how many sessions
     * @param atRisk the lines that they stand on; none unless the severity is ERROR
     */
    public FindingTotal {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(atRisk, "atRisk");
        Checks.notNegative("The number of findings", findings);
        Checks.notNegative("The number of sessions", sessions);
    }

    /** What to look at first: the gravest, then what most money hangs on, then what is found most often. */
    static final Comparator<FindingTotal> FIRST_TO_DO = Comparator.comparing(FindingTotal::severity)
            .thenComparing(total -> total.atRisk().allowed(), Comparator.reverseOrder())
            .thenComparing(FindingTotal::findings, Comparator.reverseOrder())
            .thenComparing(FindingTotal::rule);

    /** Returns the sum of findings, without what is at risk. */
    FindingTotal plus(FindingTotal other) {
        return new FindingTotal(rule, severity, findings + other.findings, sessions + other.sessions, atRisk);
    }

    FindingTotal with(AtRisk lines) {
        return new FindingTotal(rule, severity, findings, sessions, lines);
    }
}
