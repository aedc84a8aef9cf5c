package org.therapybilling.dataset;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.therapybilling.reference.AddOnTable;
import org.therapybilling.reference.DataTable;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.PairTable;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.vocabulary.ProcedureCode;

/** The layouts of tables of CMS that somebody wrote down again. */
final class RowsLayouts {

    private static final Map<String, String> LIMIT_COLUMNS =
            Map.of("hcpcs", "code", "mue_value", "units", "mai", "adjudication_indicator");

    /** The extract of pairs whose codes are both of therapy, all of them. */
    private static final String THERAPY = "therapy";

    private RowsLayouts() {}

    static List<Layout> all() {
        return List.of(
                new Pairs(),
                new PairsOfSeveral(),
                new Limits(),
                new LimitsOfSeveral(),
                new AddOns(),
                new AddOnYearsLayout(),
                new FeeScheduleRowsLayout(),
                new FactorRowsLayout());
    }

    /** Pairs of one release: {@code prac-2024q3.csv}. */
    private static final class Pairs extends RowsLayout<PairTable> {
        Pairs() {
            super("column_1,column_2,", PairFormat.FORMAT, Map.of("exist96", "prior_to_1996"));
        }

        @Override
        Function<TableRow, ReleaseDraft> releases(SourceFile file) {
            Function<TableRow, ReleaseDraft> named =
                    ofName(file, DatasetKind.PTP_PRACTITIONER, DatasetKind.PTP_OUTPATIENT_HOSPITAL);
            return RowsName.of(file).extract().equals(THERAPY)
                    ? row -> named.apply(row).withCodes(Datasets.THERAPY_CODES)
                    : named;
        }
    }

    /** Pairs of several releases. */
    private static final class PairsOfSeveral extends RowsLayout<PairTable> {
        PairsOfSeveral() {
            super("table,column_1,column_2,", PairFormat.FORMAT, Map.of());
        }

        @Override
        Function<TableRow, ReleaseDraft> releases(SourceFile file) {
            return ofColumns(DatasetKind.PTP_PRACTITIONER, DatasetKind.PTP_OUTPATIENT_HOSPITAL);
        }
    }

    /** Limits of one release: {@code prac-2024q3.csv}. */
    private static final class Limits extends RowsLayout<DataTable<ProcedureCode, UnitLimit>> {
        Limits() {
            super("hcpcs,mue_value,mai,", UnitLimitFormat.FORMAT, LIMIT_COLUMNS);
        }

        @Override
        Function<TableRow, ReleaseDraft> releases(SourceFile file) {
            return ofName(file, DatasetKind.MUE_PRACTITIONER, DatasetKind.MUE_OUTPATIENT_HOSPITAL);
        }
    }

    /** Limits of several releases. */
    private static final class LimitsOfSeveral extends RowsLayout<DataTable<ProcedureCode, UnitLimit>> {
        LimitsOfSeveral() {
            super("hcpcs,table,mue_value,mai,", UnitLimitFormat.FORMAT, LIMIT_COLUMNS);
        }

        @Override
        Function<TableRow, ReleaseDraft> releases(SourceFile file) {
            return ofColumns(DatasetKind.MUE_PRACTITIONER, DatasetKind.MUE_OUTPATIENT_HOSPITAL);
        }
    }

    /** Add-on codes and their primaries: {@code aoc-2024q3.csv}. */
    private static final class AddOns extends RowsLayout<AddOnTable> {
        AddOns() {
            super("aoc_edit_type,add_on_code,primary_code", AddOnFormat.FORMAT, Map.of("aoc_edit_type", "type"));
        }

        @Override
        Function<TableRow, ReleaseDraft> releases(SourceFile file) {
            RowsName name = RowsName.of(file);
            ReleaseDraft release = ReleaseDraft.ofQuarter(DatasetKind.ADD_ON_CODES, name.quarter(), name.complete());
            return row -> release;
        }
    }
}
