package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.therapybilling.dataset.file.MeasuredInput;

/**
 * CMS's CSV of relative values, {@code PPRRVU2025_Oct.csv}: a title that names the release, and a header over five lines
 * of which names repeat, so that columns are known by position. There are 31, and 32 from 2026 on.
 */
final class PprrvuLayout extends FileLayout {

    private static final Pattern NAME = Pattern.compile("(?i)PPRRVU_?[0-9]{2}.*\\.csv");

    private static final Pattern TITLE =
            Pattern.compile("([0-9]{4}) National Physician Fee Schedule Relative Value File ([A-Z][a-z]+) Release");
    private static final Pattern MONTH = Pattern.compile("(?i)[0-9]_?(JAN|APR|JUL|OCT)");
    private static final int LONGEST_HEADING = 20;

    /** The columns of interest by position; that of the conversion factor depends on how many there are. */
    private static final Map<Integer, String> COLUMNS = Map.ofEntries(
            Map.entry(0, "code"),
            Map.entry(1, "modifier"),
            Map.entry(3, "status"),
            Map.entry(5, "work"),
            Map.entry(6, "non_facility_pe"),
            Map.entry(7, "non_facility_na"),
            Map.entry(8, "facility_pe"),
            Map.entry(9, "facility_na"),
            Map.entry(10, "malpractice"),
            Map.entry(11, "non_facility_total"),
            Map.entry(12, "facility_total"),
            Map.entry(13, "pctc"),
            Map.entry(14, "global_days"),
            Map.entry(18, "multiple_procedure"));

    private static final Map<Integer, Integer> FACTOR_BY_COUNT = Map.of(31, 24, 32, 25);

    @Override
    public boolean recognises(String fileName, String head) {
        return NAME.matcher(fileName).matches() || TITLE.matcher(head).find();
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Matcher title = TITLE.matcher(file.head());
        if (!title.find()) {
            throw DatasetException.ofFile(
                    file.name(), "no title names the year and the month of the release; is the file whole?");
        }
        Quarter quarter = FeeScheduleRelease.quarter(file, Integer.parseInt(title.group(1)), title.group(2));
        checkYear(file, quarter.year(), "title");
        checkMonth(file, title.group(2));
        FeeScheduleRelease release = new FeeScheduleRelease(
                quarter, codesToldBy(file.fileName()), FeeScheduleRelease.figure(file, quarter.year()));
        SeparatedText records = new SeparatedText(file.name(), ',', SeparatedText.WINDOWS_1252);
        records.read(bytes, all -> {
            List<String> columns = columns(file, header(file, all));
            all.forEachRemaining(fields -> release.add(row(records, columns, fields)));
        });
        return release.tables(bytes.sha256(), file);
    }

    private static void checkMonth(SourceFile file, String month) {
        Matcher named = MONTH.matcher(file.fileName());
        if (named.find()
                && !named.group(1)
                        .equalsIgnoreCase(month.substring(0, named.group(1).length()))) {
            throw DatasetException.ofFile(
                    file.name(),
                    "its name says " + named.group(1) + ", its title " + month
                            + "; give each file under the name it was published under.");
        }
    }

    private static CsvRecord header(SourceFile file, Iterator<CsvRecord> all) {
        for (int i = 0; i < LONGEST_HEADING && all.hasNext(); i++) {
            CsvRecord record = all.next();
            if (record.getField(0).strip().equals("HCPCS")) {
                return record;
            }
        }
        throw DatasetException.ofFile(file.name(), "no line of the header begins with HCPCS; is the file whole?");
    }

    private static List<String> columns(SourceFile file, CsvRecord header) {
        int count = header.getFieldCount();
        int factor = FACTOR_BY_COUNT.getOrDefault(count, 0);
        if (!header.getField(factor).strip().equals("FACTOR")) {
            throw DatasetException.ofFile(
                    file.name(),
                    "it has " + count + " columns and the conversion factor not where it is known to stand; known are"
                            + " 31 columns (to 2025) and 32 (from 2026).");
        }
        return IntStream.range(0, count)
                .mapToObj(i -> i == factor ? "conversion_factor" : COLUMNS.getOrDefault(i, "column " + (i + 1)))
                .toList();
    }

    private static TableRow row(SeparatedText records, List<String> columns, CsvRecord fields) {
        TableRow row = records.row(columns, fields);
        if (fields.getFieldCount() != columns.size()) {
            throw row.refused(
                    "it has " + fields.getFieldCount() + " fields; the header has " + columns.size() + " columns.");
        }
        return row;
    }
}
