package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.GeographicIndices;

/**
 * What costs are at a place, against the nation's.
 *
 * @param work index of the work
 * @param expense index of the practice expense
 * @param malpractice index of the malpractice expense
 */
record Indices(BigDecimal work, BigDecimal expense, BigDecimal malpractice) implements Serializable {

    Indices {
        Checks.present(work, expense, malpractice);
    }

    /** Those of the national payment amount. */
    static final Indices NATIONAL = new Indices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    static Indices of(GeographicIndices place) {
        return new Indices(place.work(), place.practiceExpense(), place.malpractice());
    }
}
