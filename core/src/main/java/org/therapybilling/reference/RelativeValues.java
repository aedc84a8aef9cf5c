package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import org.therapybilling.internal.Checks;

/**
 * What the Medicare physician fee schedule says of a code (CMS, PPRRVU). Relative value units have two decimals.
 *
 * @param status whether Medicare pays the code
 * @param work relative value of the work
 * @param nonFacilityPracticeExpense relative value of the practice expense outside facilities
 * @param facilityPracticeExpense relative value of the practice expense in facilities
 * @param malpractice relative value of the malpractice expense
 * @param nonFacilityRare true if the service is rarely or never performed outside facilities ({@code NA})
 * @param facilityRare true if it is rarely or never performed in facilities ({@code NA})
 * @param pcTcIndicator professional or technical component; 7 for physical therapy services
 * @param globalDays the global period, for example {@code XXX}
 * @param multipleProcedureIndicator 5 where the multiple procedure payment reduction of therapy applies
 */
public record RelativeValues(
        StatusCode status,
        BigDecimal work,
        BigDecimal nonFacilityPracticeExpense,
        BigDecimal facilityPracticeExpense,
        BigDecimal malpractice,
        boolean nonFacilityRare,
        boolean facilityRare,
        int pcTcIndicator,
        String globalDays,
        int multipleProcedureIndicator)
        implements Serializable {

    private static final int DECIMALS = 2;

    /**
     * Brings the values to two decimals.
     *
     * @param status whether Medicare pays the code
     * @param work relative value of the work
     * @param nonFacilityPracticeExpense relative value of the practice expense outside facilities
     * @param facilityPracticeExpense relative value of the practice expense in facilities
     * @param malpractice relative value of the malpractice expense
     * @param nonFacilityRare true if rare outside facilities
     * @param facilityRare true if rare in facilities
     * @param pcTcIndicator professional or technical component, 0 to 9
     * @param globalDays the global period
     * @param multipleProcedureIndicator rule for multiple procedures, 0 to 9
     * @throws ArithmeticException if a value has more than two decimals
     * @throws IllegalArgumentException if an indicator is not a digit
     */
    public RelativeValues {
        work = work.setScale(DECIMALS);
        nonFacilityPracticeExpense = nonFacilityPracticeExpense.setScale(DECIMALS);
        facilityPracticeExpense = facilityPracticeExpense.setScale(DECIMALS);
        malpractice = malpractice.setScale(DECIMALS);
        Checks.inRange("The PC/TC indicator", pcTcIndicator, 0, 9);
        Checks.inRange("The multiple procedure indicator", multipleProcedureIndicator, 0, 9);
    }

    /**
     * Says whether the multiple procedure payment reduction of therapy applies to the code.
     *
     * @return true if {@link #multipleProcedureIndicator} is 5
     */
    public boolean isReducedTherapy() {
        return multipleProcedureIndicator == 5;
    }
}
