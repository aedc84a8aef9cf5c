package org.therapybilling.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.ZipLocality;

/** The tables there are, each with the schema of its rows: a new table is one line here and one in the list of reference. */
final class KnownTables {

    private static final List<Known> ALL = List.of(
            new Known(ProcedureInfo.CODE_BOOK, CodeBookSchema.SCHEMA),
            new Known(PairEdit.PRACTITIONER, PairSchema.SCHEMA),
            new Known(PairEdit.OUTPATIENT_HOSPITAL, PairSchema.SCHEMA),
            new Known(PairEdit.MEDICAID_PRACTITIONER, PairSchema.SCHEMA),
            new Known(PairEdit.MEDICAID_OUTPATIENT_HOSPITAL, PairSchema.SCHEMA),
            new Known(UnitLimit.PRACTITIONER, UnitLimitSchema.SCHEMA),
            new Known(UnitLimit.OUTPATIENT_HOSPITAL, UnitLimitSchema.SCHEMA),
            new Known(UnitLimit.MEDICAID_PRACTITIONER, UnitLimitSchema.SCHEMA),
            new Known(UnitLimit.MEDICAID_OUTPATIENT_HOSPITAL, UnitLimitSchema.SCHEMA),
            new Known(AddOnEdit.TABLE, AddOnSchema.SCHEMA),
            new Known(RelativeValues.TABLE, RelativeValueSchema.SCHEMA),
            new Known(GeographicIndices.TABLE, GeographicIndexSchema.SCHEMA),
            new Known(CarrierFee.TABLE, CarrierFeeSchema.SCHEMA),
            new Known(CarrierFee.QUALIFYING, CarrierFeeSchema.SCHEMA),
            new Known(Figure.TABLE, FigureSchema.SCHEMA),
            new Known(ZipLocality.TABLE, ZipLocalitySchema.SCHEMA));

    private static final List<Table<?, ?>> TABLES =
            ALL.stream().<Table<?, ?>>map(Known::table).toList();

    /** The order of this list. */
    static final Comparator<Table<?, ?>> ORDER = Comparator.comparingInt(TABLES::indexOf);

    private KnownTables() {}

    private record Known(Table<?, ?> table, TableSchema<?> schema) {}

    static List<Table<?, ?>> all() {
        return TABLES;
    }

    static Optional<Table<?, ?>> ofId(String id) {
        return TABLES.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    static TableSchema<?> schema(Table<?, ?> table) {
        return ALL.get(TABLES.indexOf(table)).schema();
    }
}
