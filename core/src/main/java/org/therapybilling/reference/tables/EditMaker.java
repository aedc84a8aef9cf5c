package org.therapybilling.reference.tables;

import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Makes of a packed row what it is called elsewhere.
 *
 * @param <V> what is made
 */
public interface EditMaker<V> {

    /**
     * {@return what is made of a row}
     *
     * @param column1 the code that is paid
     * @param column2 the code that is not, unless a modifier lets it
     * @param terms dates, indicator and rationale
     */
    V make(ProcedureCode column1, ProcedureCode column2, EditTerms terms);
}
