package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.LocalityCode;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.CodeSet;

/**
 * CMS's payment files, {@code PFCT25A.TXT} of one carrier, {@code PFALL25A.txt} of all, {@code PFREV25C.txt} of what a
 * quarter changed: all fields quoted, no header, lines of {@code TRL-} at the end.
 */
final class CarrierFileLayout extends FileLayout {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final List<String> COLUMNS = List.of(
            "year",
            "carrier",
            "locality",
            "code",
            "modifier",
            "non_facility",
            "facility",
            "filler",
            "pctc",
            "status",
            "multiple_procedure",
            "reduced_non_institutional",
            "reduced_institutional",
            "opps_indicator",
            "opps_non_facility",
            "opps_facility");
    private static final String TRAILER = "TRL-";
    private static final Pattern LINE = Pattern.compile("(?s)\"[0-9]{4}\",\"[0-9]{5}\",\"[0-9]{2}\",.*");

    /** The name of a file: whose fees, the year, and the letter of the quarter from which on they hold. */
    private static final Pattern NAME =
            Pattern.compile("(?i)(PF(?:ALL|REV|[A-Z]{2})([0-9]{2})([A-D])[A-Z0-9_]*+).*\\.txt");

    @Override
    public boolean recognises(String fileName, String head) {
        return LINE.matcher(head).matches() || NAME.matcher(fileName).matches();
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        TableSchema.Collector<KeyedRows<LocalityCode, CarrierFee>> rows = CarrierFeeSchema.SCHEMA.collector();
        List<String> years = new ArrayList<>();
        List<CsvRecord> trailer = new ArrayList<>();
        SeparatedText records = new SeparatedText(file.name(), ',', SeparatedText.WINDOWS_1252);
        records.read(
                bytes,
                all -> all.forEachRemaining(record -> {
                    if (record.getField(0).startsWith(TRAILER)) {
                        trailer.add(record);
                    } else {
                        TableRow row = fee(records, record);
                        if (!trailer.isEmpty()) {
                            throw row.refused("a fee stands below the lines of " + TRAILER + "; are two files mixed?");
                        }
                        checkYear(row, years);
                        rows.add(row);
                    }
                }));
        if (years.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no line has a fee; is the file whole?");
        }
        if (trailer.isEmpty() && isWhole(file.fileName())) {
            throw DatasetException.ofFile(
                    file.name(),
                    "no line of " + TRAILER + " stands at its end, so it seems to be cut short; fetch it again.");
        }
        return List.of(LoadedTable.of(CarrierFeeSchema.SCHEMA, rows, draft(file, years.get(0)), bytes.sha256(), file));
    }

    private static TableRow fee(SeparatedText records, CsvRecord record) {
        TableRow row = records.row(COLUMNS, record);
        if (record.getFieldCount() != COLUMNS.size()) {
            throw row.refused("it has " + record.getFieldCount() + " fields; expected are " + COLUMNS.size() + ".");
        }
        return row;
    }

    private static void checkYear(TableRow row, List<String> years) {
        String year = row.value("year", "a year", text -> YEAR.matcher(text).matches() ? text : null);
        if (years.isEmpty()) {
            years.add(year);
        }
        if (!years.get(0).equals(year)) {
            throw row.refused(
                    "year", "that of all lines before, " + years.get(0) + "; perhaps two releases were mixed");
        }
    }

    /** Returns the release: named as the file is, and effective with its letter's quarter. */
    private static ReleaseDraft draft(SourceFile file, String year) {
        Matcher name = NAME.matcher(file.fileName());
        if (!name.matches()) {
            throw unnamed(file, "such as PFCT25A.TXT or PFALL25A.txt");
        }
        if (!year.endsWith(name.group(2))) {
            throw DatasetException.ofFile(
                    file.name(), "its name says year " + name.group(2) + ", its lines " + year + "; are they mixed?");
        }
        String stem = name.group(1).toUpperCase(Locale.ROOT);
        CalendarYear calendarYear = new CalendarYear(Integer.parseInt(year));
        Quarter quarter = new Quarter(calendarYear.year(), Quarter.number(name.group(3)));
        return new ReleaseDraft(
                isQualifying(stem) ? CarrierFee.QUALIFYING : CarrierFee.TABLE,
                ReleaseDraft.CMS,
                stem,
                CodeSet.none(),
                calendarYear.from(quarter.firstDay()));
    }

    private static boolean isQualifying(String stem) {
        return stem.contains("QP") && !stem.contains("NONQP");
    }
}
