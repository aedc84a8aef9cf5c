package org.therapybilling.payer.terms;

import java.util.Objects;
import org.therapybilling.vocabulary.Money;

/**
 * An amount for a visit, whatever was given.
 *
 * @param visit dollars a visit
 * @param evaluation dollars a visit with an evaluation
 */
public record PerVisit(Money visit, Money evaluation) implements FeeBasis {

    /**
     * Checks that nothing is missing.
     *
     * @param visit dollars a visit
     * @param evaluation dollars a visit with an evaluation
     */
    public PerVisit {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(evaluation, "evaluation");
    }

    /** Returns for example {@code 95.00 a visit, 130.00 with an evaluation}. */
    @Override
    public String toString() {
        return visit + " a visit" + (evaluation.equals(visit) ? "" : ", " + evaluation + " with an evaluation");
    }
}
