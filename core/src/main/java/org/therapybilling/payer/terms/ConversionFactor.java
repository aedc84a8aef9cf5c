package org.therapybilling.payer.terms;

import java.util.Objects;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.vocabulary.Factor;

/**
 * Relative values times an amount.
 *
 * @param factor dollars for a relative value of 1
 * @param rvus the relative values; empty for Medicare's of the date of service
 */
public record ConversionFactor(Factor factor, ByCode<Factor> rvus) implements FeeBasis {

    /**
     * Checks that nothing is missing.
     *
     * @param factor dollars for a relative value of 1
     * @param rvus the relative values; empty for Medicare's of the date of service
     */
    public ConversionFactor {
        Objects.requireNonNull(factor, "factor");
        Objects.requireNonNull(rvus, "rvus");
    }

    /** Returns for example {@code 49 dollars a relative value of Medicare}. */
    @Override
    public String toString() {
        return factor + " dollars a relative value" + (rvus.isEmpty() ? " of Medicare" : " of " + rvus);
    }
}
