package org.therapybilling.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.Locality;

/** Geographic practice cost indices. */
final class GeographicIndexSchema extends KeyedSchema<Locality, GeographicIndices> {

    private static final Pattern CARRIER = Pattern.compile("[0-9]{5}");
    private static final Pattern LOCALITY = Pattern.compile("[0-9]{2}");
    private static final Pattern FOOTNOTES = Pattern.compile("(?<!\\*)\\*++$");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern MORE_THAN_ZERO = Pattern.compile(".*[1-9].*");

    static final GeographicIndexSchema SCHEMA = new GeographicIndexSchema();

    private static final int DECIMALS = 3;
    private static final Pattern INDEX = Pattern.compile("[0-9]?(\\.[0-9]{1,3})?");

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
        return new Locality(digits(row, "carrier", CARRIER, "five"), digits(row, "locality", LOCALITY, "two"));
    }

    private static String digits(TableRow row, String column, Pattern form, String count) {
        return row.value(
                column,
                count + " digits (spreadsheets drop zeros in front: take the file as it was published)",
                text -> form.matcher(text).matches() ? text : null);
    }

    static String state(TableRow row) {
        return row.value("state", "two letters", text -> STATE.matcher(text).matches() ? text : null);
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
                        FOOTNOTES.matcher(row.notBlank("name")).replaceFirst("").strip(),
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
                text -> INDEX.matcher(text).matches()
                                && MORE_THAN_ZERO.matcher(text).matches()
                        ? new BigDecimal(text)
                        : null);
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
