package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A row of NCCI procedure-to-procedure edits: where both codes are billed for one patient, provider and date, column 2
 * is not paid.
 *
 * @param column1 the code that is paid
 * @param column2 the code that is not, unless a modifier lets it
 * @param terms dates, indicator and rationale
 */
public record PairEdit(ProcedureCode column1, ProcedureCode column2, EditTerms terms) implements EditRow {

    /**
     * Returns whether a modifier lets the two services meet.
     *
     * @return the indicator
     */
    public ModifierIndicator indicator() {
        return terms.indicator();
    }

    /**
     * Returns the first date of service.
     *
     * @return the date, inclusive; empty if it is not known, which does not mean always
     */
    public Optional<LocalDate> effective() {
        return terms.effective();
    }

    /**
     * Returns the last date of service.
     *
     * @return the date, inclusive; empty if the edit is open
     */
    public Optional<LocalDate> deletion() {
        return terms.deletion();
    }

    @Override
    public boolean knownInForce(LocalDate day) {
        return terms.knownInForce(day);
    }

    @Override
    public boolean mayBeInForce(LocalDate day) {
        return terms.mayBeInForce(day);
    }

    @Override
    public boolean sameEdit(EditRow other) {
        return other instanceof PairEdit that && column1.equals(that.column1) && indicator() == that.indicator();
    }

    /** Returns for example {@code 97530/97750, indicator 1, from 2020-01-01, open}. */
    @Override
    public String toString() {
        return column1 + "/" + column2 + ", " + terms;
    }
}
