package org.therapybilling.compliance;

import java.util.List;
import java.util.Objects;
import org.therapybilling.explain.DataRelease;

/**
 * What came out of checking the claim of one discipline of a day, by its sessions.
 *
 * @param bySession for each session of the claim, in the order recorded
 * @param consulted the releases of reference data that rules asked
 */
public record CheckResult(List<OfSession> bySession, List<DataRelease> consulted) {

    /**
     * Copies the lists.
     *
     * @param bySession for each session
     * @param consulted the releases
     */
    public CheckResult {
        Objects.requireNonNull(bySession, "bySession");
        Objects.requireNonNull(consulted, "consulted");
        bySession = List.copyOf(bySession);
        consulted = List.copyOf(consulted);
    }

    /**
     * What stands in the report of one session.
     *
     * @param findings what was found; what concerns the whole day stands with the first session
     * @param notEvaluated the rules that could not run
     * @param suppressed findings under a suppression that holds
     * @param shadow what rules in shadow found
     * @param upcoming what comes due
     */
    public record OfSession(
            List<Finding> findings,
            List<NotEvaluated> notEvaluated,
            List<Suppressed> suppressed,
            List<Finding> shadow,
            List<DueItem> upcoming) {

        /**
         * Copies the lists.
         *
         * @param findings what was found
         * @param notEvaluated the rules that could not run
         * @param suppressed findings under a suppression
         * @param shadow what rules in shadow found
         * @param upcoming what comes due
         */
        public OfSession {
            Objects.requireNonNull(findings, "findings");
            Objects.requireNonNull(notEvaluated, "notEvaluated");
            Objects.requireNonNull(suppressed, "suppressed");
            Objects.requireNonNull(shadow, "shadow");
            Objects.requireNonNull(upcoming, "upcoming");
            findings = List.copyOf(findings);
            notEvaluated = List.copyOf(notEvaluated);
            suppressed = List.copyOf(suppressed);
            shadow = List.copyOf(shadow);
            upcoming = List.copyOf(upcoming);
        }
    }
}
