package org.therapybilling.report;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.compliance.Suppression;
import org.therapybilling.internal.Checks;

/**
 * What a suppression did in some reports.
 *
 * @param suppression the suppression
 * @param suppressed how many findings it held back
 * @param expired how many findings it was about that stand as findings since it held no longer
 */
public record SuppressionUse(Suppression suppression, long suppressed, long expired) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param suppression the suppression
     * @param suppressed how many findings it held back
     * @param expired how many findings it was about that stand as findings since it held no longer
     */
    public SuppressionUse {
        Objects.requireNonNull(suppression, "suppression");
        Checks.notNegative("The number of findings suppressed", suppressed);
        Checks.notNegative("The number of findings after the end", expired);
    }

    /** {@return whether it was about nothing: perhaps its cause is gone, or it is misspelt} */
    public boolean isUnused() {
        return suppressed == 0 && expired == 0;
    }

    /** {@return whether findings came back since it ended} */
    public boolean isExpired() {
        return expired > 0;
    }

    /** Returns the suppression and what it did, in words; neither reason nor person. */
    @Override
    public String toString() {
        return suppression + ": "
                + (isUnused() ? "unused" : suppressed + " suppressed, " + expired + " after it had expired");
    }
}
