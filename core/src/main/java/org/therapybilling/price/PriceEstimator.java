package org.therapybilling.price;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.reference.ReferenceData;

/**
 * Estimates what the claims of a day pay, by the fees, the reduction and the shares that the payer's profile tells. It
 * prices lines as they are given: those billed, or those supported where nothing is billed. Safe to share between threads.
 */
public final class PriceEstimator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;
    private final transient KnownFees known;

    private PriceEstimator(ReferenceData reference) {
        this.reference = reference;
        this.known = new KnownFees(reference);
    }

    /**
     * {@return an estimator}
     *
     * @param reference where relative values, indices, factors and figures are looked up
     */
    public static PriceEstimator of(ReferenceData reference) {
        Objects.requireNonNull(reference, "reference");
        return new PriceEstimator(reference);
    }

    /**
     * {@return what the claims of a day pay, one estimate a discipline in their order} The reduction for multiple procedures
     * spans all of them; the deductible is taken in the order of their lines.
     *
     * @param day the claims
     */
    public List<PriceEstimate> estimate(DayClaims day) {
        Objects.requireNonNull(day, "day");
        return day.disciplines().isEmpty() ? List.of() : new DayPricing(known, day).estimates();
    }

    @Serial
    private Object readResolve() {
        return of(reference);
    }
}
