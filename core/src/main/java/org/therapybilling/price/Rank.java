package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import org.therapybilling.explain.Answer;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * How a code stands in the reduction for multiple procedures, which applies to codes with indicator 5 (CMS Pub. 100-04 ch.
 * 5 §10.7).
 *
 * @param isReducible whether the reduction applies to it, or may
 * @param isKnown whether that is known
 * @param expense the relative value of the practice expense outside facilities, by which units are ranked
 */
record Rank(boolean isReducible, boolean isKnown, BigDecimal expense) implements Serializable {

    Rank {
        Checks.present(expense);
    }

    /** That of a code to which the reduction does not apply. */
    static final Rank OUT = new Rank(false, true, BigDecimal.ZERO);

    /** That of a code of which nothing is known. */
    static final Rank UNKNOWN = new Rank(true, false, BigDecimal.ZERO);

    static Rank of(RelativeValues values) {
        return values.isReducedTherapy() ? new Rank(true, true, values.nonFacilityPracticeExpense()) : OUT;
    }

    /**
     * Returns how a code stands by the fee schedule of a date. All codes of therapy stand in the bundled schedules: one that
     * a schedule does not know is none.
     */
    static Rank of(ProcedureCode code, FeeData data, DayTables tables) {
        Answer<RelativeValues> values = data.relativeValues(code, tables);
        if (values instanceof Answer.Found<RelativeValues> known) {
            return of(known.value());
        }
        return values instanceof Answer.None || data.hasSchedule(tables) ? OUT : UNKNOWN;
    }
}
