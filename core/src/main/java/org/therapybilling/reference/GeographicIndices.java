package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What costs are in a locality, against the nation's (geographic practice cost indices, GPCI; CMS, Addendum E). Three
 * decimals each.
 *
 * @param state the state, two letters
 * @param name the name of the locality, without marks of footnotes
 * @param work index of the work, as published, floors included
 * @param practiceExpense index of the practice expense
 * @param malpractice index of the malpractice expense
 */
public record GeographicIndices(
        String state, String name, BigDecimal work, BigDecimal practiceExpense, BigDecimal malpractice)
        implements Serializable {

    private static final int DECIMALS = 3;

    /**
     * Brings the indices to three decimals.
     *
     * @param state the state
     * @param name the name of the locality
     * @param work index of the work
     * @param practiceExpense index of the practice expense
     * @param malpractice index of the malpractice expense
     * @throws ArithmeticException if an index has more than three decimals
     */
    public GeographicIndices {
        work = work.setScale(DECIMALS);
        practiceExpense = practiceExpense.setScale(DECIMALS);
        malpractice = malpractice.setScale(DECIMALS);
    }
}
