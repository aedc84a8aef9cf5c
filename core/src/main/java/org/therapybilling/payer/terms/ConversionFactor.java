package org.therapybilling.payer.terms;

import org.therapybilling.payer.form.ByCode;
import org.therapybilling.vocabulary.Factor;

/**
 * Relative values times an amount.
 *
 * @param factor dollars for a relative value of 1
 * @param rvus the relative values; empty for Medicare's of the date of service
 */
public record ConversionFactor(Factor factor, ByCode<Factor> rvus) implements FeeBasis {

    /** Returns for example {@code 49 dollars a relative value of Medicare}. */
    @Override
    public String toString() {
        return factor + " dollars a relative value" + (rvus.isEmpty() ? " of Medicare" : " of " + rvus);
    }
}
