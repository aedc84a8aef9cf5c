package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.therapybilling.reference.tables.KeyCodes;
import org.therapybilling.reference.tables.YearVouching;
import org.therapybilling.vocabulary.Locality;

/**
 * What costs are in a locality, against the nation's (geographic practice cost indices, GPCI; CMS, Addendum E). Three
 * decimals each. Published for a calendar year.
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

    /**
     * The indices ({@code GPCI2026.csv}). The latest file of the calendar year counts that was out by the date; other years
     * are unknown.
     */
    public static final Table<Locality, GeographicIndices> TABLE =
            new Table<>("mpfs-gpci", new YearVouching<>(KeyCodes.<Locality>none(), YearVouching.Earlier.UNKNOWN));

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
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(practiceExpense, "practiceExpense");
        Objects.requireNonNull(malpractice, "malpractice");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(name, "name");
        work = work.setScale(DECIMALS);
        practiceExpense = practiceExpense.setScale(DECIMALS);
        malpractice = malpractice.setScale(DECIMALS);
    }
}
