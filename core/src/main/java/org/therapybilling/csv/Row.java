package org.therapybilling.csv;

import java.util.List;
import java.util.Optional;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * What one row says.
 *
 * @param number the number of the record, the header being 1
 * @param key the session that it belongs to
 * @param cells the cells, for what concerns the session as a whole
 * @param treatment what was given; empty if the row only bills
 * @param bill what is billed; empty if the row only records
 */
record Row(int number, VisitKey key, Cells cells, Optional<Treatment> treatment, Optional<Bill> bill) {

    /** A line billed, its number perhaps still to be given. */
    record Bill(
            ProcedureCode code,
            Units units,
            List<Modifier> modifiers,
            Optional<Integer> line,
            Optional<Money> charge) {}
}
