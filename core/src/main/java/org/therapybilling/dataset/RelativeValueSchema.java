package org.therapybilling.dataset;

import java.util.List;
import java.util.regex.Pattern;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.StatusCode;
import org.therapybilling.reference.tables.KeyedRows;

/** Relative values and payment indicators of the Medicare physician fee schedule. */
final class RelativeValueSchema extends KeyedSchema<ComponentCode, RelativeValues> {

    private static final Pattern MODIFIER = Pattern.compile("([0-9A-Z]{2})?");

    static final RelativeValueSchema SCHEMA = new RelativeValueSchema();

    static final int DECIMALS = 2;
    private static final String RARE = "NA";

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "modifier",
                "status",
                "work",
                "non_facility_pe",
                "non_facility_na",
                "facility_pe",
                "facility_na",
                "malpractice",
                "pctc",
                "global_days",
                "multiple_procedure");
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of(0);
    }

    static ComponentCode component(TableRow row) {
        return new ComponentCode(
                row.code("code"),
                row.value(
                        "modifier",
                        "a modifier of two characters, or blank",
                        text -> MODIFIER.matcher(text).matches() ? text : null));
    }

    static StatusCode status(TableRow row) {
        return row.value("status", "a status code such as A", StatusCode::valueOf);
    }

    @Override
    public Collector<KeyedRows<ComponentCode, RelativeValues>> collector() {
        return new KeyedCollector<>(this) {
            @Override
            ComponentCode key(TableRow row) {
                return component(row);
            }

            @Override
            RelativeValues value(TableRow row) {
                return new RelativeValues(
                        status(row),
                        row.decimal("work", DECIMALS),
                        row.decimal("non_facility_pe", DECIMALS),
                        row.decimal("facility_pe", DECIMALS),
                        row.decimal("malpractice", DECIMALS),
                        rare(row, "non_facility_na"),
                        rare(row, "facility_na"),
                        row.digit("pctc"),
                        row.value("global_days", "three characters", text -> text.length() == 3 ? text : null),
                        row.digit("multiple_procedure"));
            }
        };
    }

    private static boolean rare(TableRow row, String column) {
        return row.optional(column, "NA, or blank", text -> text.equals(RARE) ? text : null)
                .isPresent();
    }

    @Override
    List<String> text(ComponentCode code, RelativeValues values) {
        return List.of(
                code.code().toString(),
                code.modifier(),
                values.status().name(),
                values.work().toPlainString(),
                values.nonFacilityPracticeExpense().toPlainString(),
                values.nonFacilityRare() ? RARE : "",
                values.facilityPracticeExpense().toPlainString(),
                values.facilityRare() ? RARE : "",
                values.malpractice().toPlainString(),
                String.valueOf(values.pcTcIndicator()),
                values.globalDays(),
                String.valueOf(values.multipleProcedureIndicator()));
    }
}
