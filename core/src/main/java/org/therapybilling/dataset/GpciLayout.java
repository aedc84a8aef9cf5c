package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.reference.DataTable;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.vocabulary.Locality;

/**
 * CMS's Addendum E, {@code GPCI2026.csv} or the same in columns of text: a title with the year, a header, one line a
 * locality, then footnotes, whose marks stick to names.
 */
final class GpciLayout extends FileLayout {

    private static final Pattern TITLE = Pattern.compile("(?i)CY ([0-9]{4}) GEOGRAPHIC PRACTICE COST IND");
    private static final List<String> COLUMNS =
            List.of("carrier", "state", "locality", "name", "work", "practice_expense", "malpractice");
    private static final Pattern LINE =
            Pattern.compile("([0-9]{5}) +([A-Z]{2}) +([0-9]{2}) +(\\S.*?\\S) +([0-9.]+) +([0-9.]+) +([0-9.]+)\\s*");
    private static final String HEADER = "Medicare Ad";

    @Override
    public boolean recognises(String fileName, String head) {
        return fileName.matches("(?i)GPCI.*\\.(csv|txt)") || TITLE.matcher(head).find();
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Matcher title = TITLE.matcher(file.head());
        if (!title.find()) {
            throw DatasetException.ofFile(file.name(), "no title names the calendar year; is the file whole?");
        }
        TableFormat.Collector<DataTable<Locality, GeographicIndices>> rows = GeographicIndexFormat.FORMAT.collector();
        List<TableRow> read = isCsv(file) ? ofCsv(file, bytes) : ofText(file, bytes);
        if (read.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no line of a locality follows the header; is the file whole?");
        }
        read.forEach(rows::add);
        return List.of(
                LoadedTable.of(GeographicIndexFormat.FORMAT, rows, draft(file, title.group(1)), bytes.sha256(), file));
    }

    private static boolean isCsv(SourceFile file) {
        return file.fileName().matches("(?i).*\\.csv");
    }

    private static ReleaseDraft draft(SourceFile file, String year) {
        return new ReleaseDraft(
                DatasetKind.GEOGRAPHIC_INDICES,
                ReleaseDraft.CMS,
                year,
                complete(file.fileName()),
                new CalendarYear(Integer.parseInt(year)).period());
    }

    private static List<TableRow> ofCsv(SourceFile file, MeasuredInput bytes) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        Records records = new Records(file.name(), ',', Records.WINDOWS_1252);
        records.read(bytes, all -> {
            skipHeader(file, all);
            boolean footnotes = false;
            while (all.hasNext() && !footnotes) {
                CsvRecord record = all.next();
                footnotes = record.getFields().stream().skip(1).allMatch(String::isBlank);
                if (!footnotes) {
                    rows.add(records.row(COLUMNS, record));
                }
            }
            all.forEachRemaining(footnote -> refuseData(records.row(COLUMNS, footnote)));
        });
        return rows;
    }

    private static void skipHeader(SourceFile file, Iterator<CsvRecord> all) {
        while (all.hasNext()) {
            if (all.next().getField(0).startsWith(HEADER)) {
                return;
            }
        }
        throw DatasetException.ofFile(file.name(), "no header begins with " + HEADER + "…; is the file whole?");
    }

    private static void refuseData(TableRow row) {
        if (row.text("carrier").matches("[0-9]{4,5}")) {
            throw row.refused("a locality stands below the footnotes; are two files mixed?");
        }
    }

    private static List<TableRow> ofText(SourceFile file, MeasuredInput bytes) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        BoundedLines lines = new BoundedLines(file.name(), bytes);
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                List<String> fields = new ArrayList<>();
                for (int group = 1; group <= COLUMNS.size(); group++) {
                    fields.add(matcher.group(group));
                }
                rows.add(new TableRow(file.name(), lines.number(), COLUMNS, fields));
            } else if (line.matches("\\s*[0-9]{4,5}\\s.*")) {
                throw DatasetException.ofRow(
                        file.name(),
                        lines.number(),
                        "a locality is expected as carrier, state, locality, name and three indices, in columns.");
            }
        }
        return rows;
    }
}
