package org.therapybilling.reference.tables;

import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What the rows of an add-on code and one primary are found by.
 *
 * @param addOn the add-on code
 * @param primary the primary as text; empty if contractors say which
 */
record LinkKey(ProcedureCode addOn, String primary) {

    boolean isOf(AddOnLink link) {
        return link.primaryText().equals(primary);
    }
}
