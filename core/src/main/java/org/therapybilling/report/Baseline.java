package org.therapybilling.report;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.therapybilling.compliance.Finding;

/**
 * Findings that are known already, by the id of their session and their fingerprint. What is found in a session without
 * id is always new: nothing tells such sessions apart.
 */
public final class Baseline implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Set<String>> known;

    private Baseline(Map<String, Set<String>> known) {
        this.known = known;
    }

    /**
     * {@return the findings of some reports}
     *
     * @param reports reports, read to their end; suppressed findings are not known by them
     */
    public static Baseline of(Stream<BillingReport> reports) {
        Objects.requireNonNull(reports, "reports");
        Builder builder = builder();
        reports.forEach(report -> report.findings()
                .forEach(finding -> report.sessionId().ifPresent(id -> builder.know(id, finding.fingerprint()))));
        return builder.build();
    }

    /** {@return a builder that knows nothing} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the findings of a report that are not known, in its order}
     *
     * @param report a report
     */
    public List<Finding> newIn(BillingReport report) {
        Objects.requireNonNull(report, "report");
        Set<String> fingerprints = of(report.sessionId());
        return report.findings().stream()
                .filter(finding -> !fingerprints.contains(finding.fingerprint()))
                .toList();
    }

    /**
     * {@return the fingerprints of known findings that a report does not have any more, sorted}
     *
     * @param report a report
     */
    public List<String> solvedIn(BillingReport report) {
        Objects.requireNonNull(report, "report");
        Set<String> gone = new HashSet<>(of(report.sessionId()));
        report.findings().forEach(finding -> gone.remove(finding.fingerprint()));
        return gone.stream().sorted().toList();
    }

    private Set<String> of(Optional<String> sessionId) {
        return sessionId.map(id -> known.getOrDefault(id, Set.of())).orElse(Set.of());
    }

    @Serial
    private Object readResolve() {
        Builder builder = builder();
        known.forEach((id, fingerprints) -> fingerprints.forEach(fingerprint -> builder.know(id, fingerprint)));
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Baseline that && known.equals(that.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    /** Returns of how many sessions findings are known; no ids. */
    @Override
    public String toString() {
        return "Baseline[" + known.size() + " session(s)]";
    }

    /** Collects findings that are known. */
    public static final class Builder {
        private final Map<String, Set<String>> known = new HashMap<>();

        private Builder() {}

        /**
         * Adds a finding.
         *
         * @param sessionId the caller's id of the session in whose report it stands
         * @param fingerprint what tells it from other findings
         * @return this builder
         */
        public Builder know(String sessionId, String fingerprint) {
            Objects.requireNonNull(sessionId, "sessionId");
            Objects.requireNonNull(fingerprint, "fingerprint");
            known.computeIfAbsent(sessionId, first -> new HashSet<>()).add(fingerprint);
            return this;
        }

        /** {@return the baseline} */
        public Baseline build() {
            Map<String, Set<String>> copy = new HashMap<>();
            known.forEach((id, fingerprints) -> copy.put(id, new HashSet<>(fingerprints)));
            return new Baseline(copy);
        }
    }
}
