package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.Objects;

/**
 * A finding under a suppression.
 *
 * @param finding the finding
 * @param suppression what suppresses it
 */
public record Suppressed(Finding finding, Suppression suppression) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param finding the finding
     * @param suppression what suppresses it
     */
    public Suppressed {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(suppression, "suppression");
    }
}
