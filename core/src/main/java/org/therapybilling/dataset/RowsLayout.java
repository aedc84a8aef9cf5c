package org.therapybilling.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.vocabulary.CodeSet;

/**
 * A table of CMS that somebody wrote down again, with a header of one line and a row a fact. The release stands in the
 * name of the file, or in columns of its own; then one file may hold several.
 *
 * @param <T> one release of the table
 */
abstract class RowsLayout<T> extends FileLayout {

    /** The columns of a release, where they are not in the name of the file. */
    static final String TABLE = "table";

    static final String AS_OF = "as_of";

    private final String header;
    private final TableFormat<T> format;
    private final Map<String, String> renamed;

    /**
     * Describes a layout.
     *
     * @param header what the file begins with, up to the column that makes it sure, commas between columns
     * @param format the format of the rows
     * @param renamed the project's name for each column that has another one here
     */
    RowsLayout(String header, TableFormat<T> format, Map<String, String> renamed) {
        this.header = header;
        this.format = format;
        this.renamed = renamed;
    }

    @Override
    public boolean recognises(String fileName, String head) {
        return head.startsWith(header) || head.startsWith(header.replace(',', '\t'));
    }

    /** Says which release each row of a file is of. */
    abstract Function<TableRow, ReleaseDraft> releases(SourceFile file);

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Map<ReleaseDraft, TableFormat.Collector<T>> collectors = new LinkedHashMap<>();
        Function<TableRow, ReleaseDraft> release = releases(file);
        char separator = file.head().startsWith(header) ? ',' : '\t';
        new Records(file.name(), separator, StandardCharsets.UTF_8)
                .readNamed(
                        bytes,
                        row -> collectors
                                .computeIfAbsent(release.apply(row), draft -> format.collector())
                                .add(renamed(row)));
        if (collectors.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no row follows the header; is the file whole?");
        }
        String sha256 = bytes.sha256();
        List<LoadedTable<?>> tables = new ArrayList<>();
        collectors.forEach((draft, rows) -> tables.add(LoadedTable.of(format, rows, draft, sha256, file)));
        return tables;
    }

    private TableRow renamed(TableRow row) {
        if (renamed.isEmpty()) {
            return row;
        }
        List<String> columns = new ArrayList<>(row.columns());
        columns.replaceAll(column -> renamed.getOrDefault(column, column));
        return new TableRow(row.file(), row.line(), columns, row.fields());
    }

    /** Returns the releases of rows that have columns for table and day; only the rows there are can be relied on. */
    static Function<TableRow, ReleaseDraft> ofColumns(DatasetKind practitioner, DatasetKind hospital) {
        return row -> ofColumns(row, practitioner, hospital);
    }

    private static ReleaseDraft ofColumns(TableRow row, DatasetKind practitioner, DatasetKind hospital) {
        DatasetKind kind = row.value(TABLE, "practitioner or outpatient hospital", text -> switch (text) {
            case "practitioner" -> practitioner;
            case "outpatient hospital" -> hospital;
            default -> null;
        });
        return ReleaseDraft.ofQuarter(kind, Quarter.of(row.isoDate(AS_OF)), CodeSet.none());
    }

    /** Returns the release that the name of a file tells. */
    static Function<TableRow, ReleaseDraft> ofName(SourceFile file, DatasetKind practitioner, DatasetKind hospital) {
        RowsName name = RowsName.of(file);
        ReleaseDraft release = switch (name.table()) {
            case "prac" -> ReleaseDraft.ofQuarter(practitioner, name.quarter(), name.complete());
            case "hosp" -> ReleaseDraft.ofQuarter(hospital, name.quarter(), name.complete());
            default ->
                throw DatasetException.ofFile(
                        file.name(), "its name begins with " + name.table() + "; expected is prac or hosp.");
        };
        return row -> release;
    }
}
