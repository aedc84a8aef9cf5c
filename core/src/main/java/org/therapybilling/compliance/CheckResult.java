package org.therapybilling.compliance;

import java.util.List;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

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
        bySession = Checks.copy("bySession", OfSession.class, bySession);
        consulted = Checks.copy("consulted", DataRelease.class, consulted);
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
            findings = Checks.copy("findings", Finding.class, findings);
            notEvaluated = Checks.copy("notEvaluated", NotEvaluated.class, notEvaluated);
            suppressed = Checks.copy("suppressed", Suppressed.class, suppressed);
            shadow = Checks.copy("shadow", Finding.class, shadow);
            upcoming = Checks.copy("upcoming", DueItem.class, upcoming);
        }
    }
}
