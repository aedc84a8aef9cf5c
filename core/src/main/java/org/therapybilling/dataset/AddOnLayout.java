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
import org.therapybilling.reference.AddOnTable;
import org.therapybilling.reference.DatasetKind;

/**
 * CMS's text of add-on code edits, {@code AOC_V2026Q2-MCR.txt}: a line of copyright, a header, dates as year and day of
 * the year. An edit ends with the first of its own deletion and those of its two codes.
 */
final class AddOnLayout extends FileLayout {

    private static final Pattern NAME = Pattern.compile("(?i)AOC_V([0-9]{4})Q([1-4]).*\\.(txt|csv)");
    private static final String FIRST_COLUMN = "AOC_Edit_Type";
    private static final List<String> COLUMNS = List.of(
            "type",
            "add_on_code",
            "AOC_DelDT",
            "primary_code",
            "Primary_Code_DelDT",
            "effective",
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
        TableFormat.Collector<AddOnTable> rows = AddOnFormat.FORMAT.collector();
        char separator = file.head().contains(FIRST_COLUMN + "\t") ? '\t' : ',';
        Records records = new Records(file.name(), separator, Records.WINDOWS_1252);
        records.read(bytes, all -> {
            skipHeader(file, all);
            all.forEachRemaining(fields -> rows.add(link(records.row(COLUMNS, fields))));
        });
        Quarter quarter = new Quarter(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
        ReleaseDraft draft = ReleaseDraft.ofQuarter(DatasetKind.ADD_ON_CODES, quarter, complete(file.fileName()));
        return List.of(LoadedTable.of(AddOnFormat.FORMAT, rows, draft, bytes.sha256(), file));
    }

    private static void skipHeader(SourceFile file, Iterator<CsvRecord> all) {
        while (all.hasNext()) {
            if (all.next().getField(0).strip().equals(FIRST_COLUMN)) {
                return;
            }
        }
        throw DatasetException.ofFile(file.name(), "no header begins with " + FIRST_COLUMN + "; is the file whole?");
    }

    /** Brings a row into the project's own columns and form of dates. */
    private static TableRow link(TableRow row) {
        Optional<LocalDate> end = Stream.of("AOC_DelDT", "Primary_Code_DelDT", "AOC_Edit_DelDT")
                .flatMap(column -> date(row, column).stream())
                .min(LocalDate::compareTo);
        List<String> fields = new ArrayList<>();
        fields.add(row.text("add_on_code"));
        fields.add(row.text("primary_code"));
        fields.add(row.text("type"));
        fields.add(AddOnFormat.basic(date(row, "effective")));
        fields.add(AddOnFormat.basic(end));
        fields.add("");
        return new TableRow(row.file(), row.line(), AddOnFormat.FORMAT.columns(), fields);
    }

    private static Optional<LocalDate> date(TableRow row, String column) {
        return row.optional(column, EXPECTED_DATE, text -> LocalDate.parse(text, YEAR_AND_DAY));
    }
}
