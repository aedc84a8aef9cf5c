package org.therapybilling.dataset;

import java.math.BigDecimal;
import java.util.List;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.Locality;

/** Geographic practice cost indices. */
final class GeographicIndexSchema extends KeyedSchema<Locality, GeographicIndices> {

    static final GeographicIndexSchema SCHEMA = new GeographicIndexSchema();

    private static final int DECIMALS = 3;
    private static final String INDEX = "[0-9]?(\\.[0-9]{1,3})?";

    @Override
    public List<String> columns() {
        return List.of("carrier", "locality", "state", "name", "work", "practice_expense", "malpractice");
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of();
    }

    static Locality locality(TableRow row) {
        return new Locality(digits(row, "carrier", "[0-9]{5}", "five"), digits(row, "locality", "[0-9]{2}", "two"));
    }

    private static String digits(TableRow row, String column, String form, String count) {
        return row.value(
                column,
                count + " digits (spreadsheets drop zeros in front: take the file as it was published)",
                text -> text.matches(form) ? text : null);
    }

    static String state(TableRow row) {
        return row.value("state", "two letters", text -> text.matches("[A-Z]{2}") ? text : null);
    }

    @Override
    public Collector<KeyedRows<Locality, GeographicIndices>> collector() {
        return new KeyedCollector<>(this) {
            @Override
            Locality key(TableRow row) {
                return locality(row);
            }

            @Override
            GeographicIndices value(TableRow row) {
                return new GeographicIndices(
                        state(row),
                        row.notBlank("name").replaceAll("\\*+$", "").strip(),
                        index(row, "work"),
                        index(row, "practice_expense"),
                        index(row, "malpractice"));
            }
        };
    }

    /** Reads an index, whose mean over the nation is about 1. */
    private static BigDecimal index(TableRow row, String column) {
        return row.value(
                column,
                "an index of more than 0 and less than 10, with at most " + DECIMALS + " decimals",
                text -> text.matches(INDEX) && text.matches(".*[1-9].*") ? new BigDecimal(text) : null);
    }

    @Override
    List<String> text(Locality locality, GeographicIndices indices) {
        return List.of(
                locality.carrier(),
                locality.locality(),
                indices.state(),
                indices.name(),
                indices.work().toPlainString(),
                indices.practiceExpense().toPlainString(),
                indices.malpractice().toPlainString());
    }
}
