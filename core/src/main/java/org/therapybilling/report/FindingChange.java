package org.therapybilling.report;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.compliance.Finding;

/**
 * A finding that stands in two reports of a session, and says something else in the second.
 *
 * @param before the finding in the first report
 * @param after the finding of the same fingerprint in the second
 */
public record FindingChange(Finding before, Finding after) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param before the finding in the first report
     * @param after the finding of the same fingerprint in the second
     */
    public FindingChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Says whether two findings of one fingerprint differ in what they ask for; other releases of data are no change. */
    static boolean isOf(Finding before, Finding after) {
        return before.version() != after.version()
                || before.severity() != after.severity()
                || before.certainty() != after.certainty()
                || !before.allowed().equals(after.allowed())
                || !before.fixes().equals(after.fixes())
                || !before.denial().equals(after.denial());
    }

    /** Returns the severities and certainties of both, and what the second says; no keys. */
    @Override
    public String toString() {
        return "was " + before.severity() + " " + before.certainty() + ", is " + after.certainty() + " " + after;
    }
}
