package org.therapybilling.report;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.therapybilling.compliance.Severity;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.PayerId;

/**
 * The sessions of a payer.
 *
 * @param payer the payer
 * @param sessions how many sessions
 * @param findings how many findings of each severity; severities without one are missing
 * @param atRisk the lines with findings of severity ERROR
 */
public record PayerTotal(PayerId payer, long sessions, Map<Severity, Long> findings, AtRisk atRisk)
        implements Serializable {

    /**
     * Copies the findings.
     *
     * @param payer the payer
     * @param sessions how many sessions
     * @param findings how many findings of each severity
     * @param atRisk the lines with findings of severity ERROR
     */
    public PayerTotal {
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(atRisk, "atRisk");
        Checks.notNegative("The number of sessions", sessions);
        Map<Severity, Long> sorted = new EnumMap<>(Severity.class);
        findings.forEach((severity, count) -> sorted.put(
                Checks.element("findings", severity),
                Checks.notNegative("The number of findings", Checks.element("findings", count))));
        findings = Collections.unmodifiableMap(sorted);
    }

    /** Returns the sum of sessions and findings, without what is at risk. */
    PayerTotal plus(PayerTotal other) {
        Map<Severity, Long> both = new EnumMap<>(Severity.class);
        both.putAll(findings);
        other.findings.forEach((severity, count) -> both.merge(severity, count, Long::sum));
        return new PayerTotal(payer, sessions + other.sessions, both, atRisk);
    }

    PayerTotal with(AtRisk lines) {
        return new PayerTotal(payer, sessions, findings, lines);
    }
}
