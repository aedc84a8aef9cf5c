package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.DataTable;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.LocalityCode;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.EffectivePeriod;

/**
 * CMS's payment files, {@code PFCT25A.TXT} of one carrier, {@code PFALL25A.txt} of all, {@code PFREV25C.txt} of what a
 * quarter changed: all fields quoted, no header, lines of {@code TRL-} at the end.
 */
final class CarrierFileLayout extends FileLayout {

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
    private static final String LINE = "(?s)\"[0-9]{4}\",\"[0-9]{5}\",\"[0-9]{2}\",.*";
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    /** Where the letter of the quarter stands in the name of a revision, from 0. */
    private static final int LETTER = 7;

    @Override
    public boolean recognises(String fileName, String head) {
        return head.matches(LINE) || fileName.matches("(?i)PF(ALL|REV|[A-Z]{2})[0-9]{2}[A-Z].*\\.txt");
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        TableFormat.Collector<DataTable<LocalityCode, CarrierFee>> rows = CarrierFeeFormat.FORMAT.collector();
        List<String> years = new ArrayList<>();
        Records records = new Records(file.name(), ',', Records.WINDOWS_1252);
        records.read(
                bytes,
                all -> all.forEachRemaining(record -> {
                    if (!record.getField(0).startsWith(TRAILER)) {
                        TableRow row = fee(records, record);
                        checkYear(row, years);
                        rows.add(row);
                    }
                }));
        if (years.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no line has a fee; is the file whole?");
        }
        return List.of(LoadedTable.of(CarrierFeeFormat.FORMAT, rows, draft(file, years.get(0)), bytes.sha256(), file));
    }

    private static TableRow fee(Records records, CsvRecord record) {
        TableRow row = records.row(COLUMNS, record);
        if (record.getFieldCount() != COLUMNS.size()) {
            throw row.refused("it has " + record.getFieldCount() + " fields; expected are " + COLUMNS.size() + ".");
        }
        return row;
    }

    private static void checkYear(TableRow row, List<String> years) {
        String year = row.value("year", "a year", text -> text.matches("[0-9]{4}") ? text : null);
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
        String stem = file.fileName().split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        int calendarYear = Integer.parseInt(year);
        LocalDate first = LocalDate.of(calendarYear, 1, 1);
        if (stem.matches("PFREV[0-9]{2}[A-D].*")) {
            first = new Quarter(calendarYear, stem.charAt(LETTER) - 'A' + 1).firstDay();
        }
        return new ReleaseDraft(
                isQualifying(stem) ? DatasetKind.CARRIER_FEES_QUALIFYING : DatasetKind.CARRIER_FEES,
                ReleaseDraft.CMS,
                stem,
                CodeSet.none(),
                EffectivePeriod.from(first).until(LocalDate.of(calendarYear, LAST_MONTH, LAST_DAY)));
    }

    private static boolean isQualifying(String stem) {
        return stem.contains("QP") && !stem.contains("NONQP");
    }
}
