package org.therapybilling.reference;

import java.util.List;
import org.therapybilling.reference.tables.TableHistory;

/** The tables there are. What comes from another machine tells releases; how a table vouches with them is told here. */
final class Tables {

    private static final List<Table<?, ?>> ALL = List.of(
            ProcedureInfo.CODE_BOOK,
            PairEdit.PRACTITIONER,
            PairEdit.OUTPATIENT_HOSPITAL,
            PairEdit.MEDICAID_PRACTITIONER,
            PairEdit.MEDICAID_OUTPATIENT_HOSPITAL,
            UnitLimit.PRACTITIONER,
            UnitLimit.OUTPATIENT_HOSPITAL,
            UnitLimit.MEDICAID_PRACTITIONER,
            UnitLimit.MEDICAID_OUTPATIENT_HOSPITAL,
            AddOnEdit.TABLE,
            RelativeValues.TABLE,
            GeographicIndices.TABLE,
            CarrierFee.TABLE,
            CarrierFee.QUALIFYING,
            Figure.TABLE,
            ZipLocality.TABLE);

    private Tables() {}

    /**
     * {@return the releases of a history as the table of its id vouches with them}
     *
     * @param sent what came from another machine
     * @throws IllegalArgumentException if there is no table of its id
     */
    static TableHistory<?, ?, ?> vouched(TableHistory<?, ?, ?> sent) {
        for (Table<?, ?> table : ALL) {
            if (table.id().equals(sent.id())) {
                return table.empty().over(sent);
            }
        }
        throw new IllegalArgumentException("There is no table of this id; were the bytes changed?");
    }
}
