package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.tables.AddOnRows;

/**
 * CMS's text of add-on code edits, {@code AOC_V2026Q2-MCR.txt}: a line of copyright, a header, dates as year and day of
 * the year. An edit ends with the first of its own deletion and those of its two codes.
 */
final class AddOnLayout extends FileLayout {

    private static final Pattern NAME = Pattern.compile("(?i)AOC_V([0-9]{4})Q([1-4])(?!.*MCD).*\\.(txt|csv)");
    private static final String FIRST_COLUMN = "AOC_Edit_Type";
    private static final String ADD_ON = "Add-On_Code";
    private static final String PRIMARY = "Primary_Code";
    private static final String EFFECTIVE = "AOC_Edit_EffDT";
    private static final List<String> COLUMNS = List.of(
            FIRST_COLUMN,
            ADD_ON,
            "AOC_DelDT",
            PRIMARY,
            "Primary_Code_DelDT",
            EFFECTIVE,
            "AOC_Edit_DelDT",
            "Special_Instruction_Notes");
    private static final String EXPECTED_DATE = "a date as year and day of the year (YYYYDDD), or blank";
    private static final DateTimeFormatter YEAR_AND_DAY =
            DateTimeFormatter.ofPattern("uuuuDDD").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public boolean recognises(String fileName, String head) {
        return NAME.matcher(fileName).matches() || head.contains(FIRST_COLUMN);
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Matcher name = NAME.matcher(file.fileName());
        if (!name.matches()) {
            throw unnamed(file, "such as AOC_V2026Q2-MCR.txt");
        }
        TableSchema.Collector<AddOnRows> rows = AddOnSchema.SCHEMA.collector();
        char separator = file.head().contains(FIRST_COLUMN + "\t") ? '\t' : ',';
        SeparatedText records = new SeparatedText(file.name(), separator, SeparatedText.WINDOWS_1252);
        records.read(bytes, all -> {
            List<String> header = header(file, all);
            all.forEachRemaining(fields -> rows.add(link(row(records, header, fields))));
        });
        Quarter quarter = new Quarter(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
        ReleaseDraft draft = ReleaseDraft.ofQuarter(AddOnEdit.TABLE, quarter, codesToldBy(file.fileName()));
        return List.of(LoadedTable.of(AddOnSchema.SCHEMA, rows, draft, bytes.sha256(), file));
    }

    /** Returns a row, which may end before the last column: that of the notes is mostly blank. */
    private static TableRow row(SeparatedText records, List<String> header, CsvRecord fields) {
        return fields.getFieldCount() == header.size() - 1
                ? records.row(header, fields)
                : records.named(header, fields);
    }

    private static List<String> header(SourceFile file, Iterator<CsvRecord> all) {
        while (all.hasNext()) {
            List<String> header =
                    all.next().getFields().stream().map(String::strip).toList();
            if (header.contains(FIRST_COLUMN)) {
                checkColumns(file, header);
                return header;
            }
        }
        throw DatasetException.ofFile(file.name(), "no header begins with " + FIRST_COLUMN + "; is the file whole?");
    }

    private static void checkColumns(SourceFile file, List<String> header) {
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw DatasetException.ofFile(
                    file.name(), "column " + missing.get(0) + " is missing; the header has " + header + ".");
        }
    }

    /** Brings a row into the project's own columns and form of dates. */
    private static TableRow link(TableRow row) {
        row.code(ADD_ON);
        Optional<LocalDate> effective = date(row, EFFECTIVE);
        Optional<LocalDate> end = Stream.of("AOC_DelDT", "Primary_Code_DelDT", "AOC_Edit_DelDT")
                .flatMap(column -> date(row, column).stream())
                .min(LocalDate::compareTo);
        List<String> fields = new ArrayList<>();
        fields.add(row.text(ADD_ON));
        fields.add(row.text(PRIMARY));
        fields.add(row.text(FIRST_COLUMN));
        fields.add(TableRow.basic(effective));
        fields.add(TableRow.basic(end));
        fields.add("");
        return new TableRow(row.file(), row.line(), AddOnSchema.SCHEMA.columns(), fields);
    }

    private static Optional<LocalDate> date(TableRow row, String column) {
        return row.optional(column, EXPECTED_DATE, text -> LocalDate.parse(text, YEAR_AND_DAY));
    }
}
