package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.tables.KeyCodes;
import org.therapybilling.reference.tables.YearVouching;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What the Medicare physician fee schedule says of a code, or of one component of it (CMS, PPRRVU). Relative value units
 * have two decimals. Published every quarter; a correction within a quarter has a file of its own, such as RVU24AR from
 * 2024-03-09.
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

    /**
     * The fee schedule ({@code PPRRVU2026_Jul_nonQPP.csv}, or text of fixed width). Of a calendar year the latest release
     * counts that was out by the date, else the year's earliest; other years are unknown.
     */
    public static final Table<ComponentCode, RelativeValues> TABLE =
            new Table<>("mpfs-relative-values", new YearVouching<>(new OfCode(), YearVouching.Earlier.LIKELY));

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
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(nonFacilityPracticeExpense, "nonFacilityPracticeExpense");
        Objects.requireNonNull(facilityPracticeExpense, "facilityPracticeExpense");
        Objects.requireNonNull(malpractice, "malpractice");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(globalDays, "globalDays");
        work = work.setScale(DECIMALS);
        nonFacilityPracticeExpense = nonFacilityPracticeExpense.setScale(DECIMALS);
        facilityPracticeExpense = facilityPracticeExpense.setScale(DECIMALS);
        malpractice = malpractice.setScale(DECIMALS);
        Checks.inRange("The PC/TC indicator", pcTcIndicator, 0, 9);
        Checks.inRange("The multiple procedure indicator", multipleProcedureIndicator, 0, 9);
    }

    /** {@return whether the multiple procedure payment reduction of therapy applies: its indicator is 5} */
    public boolean isReducedTherapy() {
        return multipleProcedureIndicator == 5;
    }

    /** A component is known where its code is. */
    private static final class OfCode implements KeyCodes<ComponentCode> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isComplete(ComponentCode key, CodeSet complete) {
            return complete.contains(key.code());
        }

        @Override
        public ComponentCode keyOf(ProcedureCode code) {
            return ComponentCode.of(code);
        }

        @Override
        public boolean areCodes() {
            return true;
        }
    }
}
