package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.therapybilling.dataset.file.BoundedLines;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.Locality;

/**
 * CMS's Addendum E, {@code GPCI2026.csv} or the same in columns of text: a title with the year, a header, one line a
 * locality, then footnotes, whose marks stick to names.
 */
final class GpciLayout extends FileLayout {

    private static final Pattern NAME = Pattern.compile("(?i)GPCI_?[0-9]{4}.*\\.(csv|txt)");
    private static final Pattern SEPARATED = Pattern.compile("(?i).*\\.csv");
    private static final Pattern CARRIER = Pattern.compile("[0-9]{4,5}");
    private static final Pattern BEGINS_AS_ROW = Pattern.compile("\\s*+[0-9]{4,5}\\s.*");

    private static final Pattern TITLE = Pattern.compile("(?i)CY ([0-9]{4}) GEOGRAPHIC PRACTICE COST IND");
    private static final List<String> COLUMNS =
            List.of("carrier", "state", "locality", "name", "work", "practice_expense", "malpractice");
    private static final Pattern LINE = Pattern.compile(
            "([0-9]{5}) ++([A-Z]{2}) ++([0-9]{2}) ++(\\S.*?\\S) ++([0-9.]++) ++([0-9.]++) ++([0-9.]++)\\s*+");
    private static final String HEADER = "Medicare Ad";

    /** How headers name the indices, in their order. */
    private static final Pattern INDICES =
            Pattern.compile("(?:(?!PW GPCI).)*+PW GPCI(?:(?!PE GPCI).)*+PE GPCI(?:(?!MP GPCI).)*+MP GPCI.*");

    private static final int FIRST_INDEX = 4;

    @Override
    public boolean recognises(String fileName, String head) {
        return NAME.matcher(fileName).matches() || TITLE.matcher(head).find();
    }

    @Override
    List<LoadedTable<?>> tables(SourceFile file, MeasuredInput bytes) throws IOException {
        Matcher title = TITLE.matcher(file.head());
        if (!title.find()) {
            throw DatasetException.ofFile(file.name(), "no title names the calendar year; is the file whole?");
        }
        checkYear(file, Integer.parseInt(title.group(1)), "title");
        TableSchema.Collector<KeyedRows<Locality, GeographicIndices>> rows = GeographicIndexSchema.SCHEMA.collector();
        List<TableRow> read = isCsv(file) ? ofCsv(file, bytes) : ofText(file, bytes);
        if (read.isEmpty()) {
            throw DatasetException.ofFile(file.name(), "no line of a locality follows the header; is the file whole?");
        }
        read.forEach(rows::add);
        return List.of(
                LoadedTable.of(GeographicIndexSchema.SCHEMA, rows, draft(file, title.group(1)), bytes.sha256(), file));
    }

    private static boolean isCsv(SourceFile file) {
        return SEPARATED.matcher(file.fileName()).matches();
    }

    private static ReleaseDraft draft(SourceFile file, String year) {
        return new ReleaseDraft(
                GeographicIndices.TABLE,
                ReleaseDraft.CMS,
                year,
                codesToldBy(file.fileName()),
                new CalendarYear(Integer.parseInt(year)).period());
    }

    private static List<TableRow> ofCsv(SourceFile file, MeasuredInput bytes) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        SeparatedText records = new SeparatedText(file.name(), ',', SeparatedText.WINDOWS_1252);
        records.read(bytes, all -> {
            checkHeader(file, header(file, all));
            boolean footnotes = false;
            while (all.hasNext() && !footnotes) {
                CsvRecord record = all.next();
                footnotes = record.getFields().stream().skip(1).allMatch(String::isBlank);
                if (!footnotes) {
                    rows.add(locality(records, record));
                }
            }
            checkWhole(file, footnotes);
            all.forEachRemaining(footnote -> refuseData(records.row(COLUMNS, footnote)));
        });
        return rows;
    }

    private static List<String> header(SourceFile file, Iterator<CsvRecord> all) {
        while (all.hasNext()) {
            CsvRecord record = all.next();
            if (record.getField(0).startsWith(HEADER)) {
                return record.getFields();
            }
        }
        throw DatasetException.ofFile(file.name(), "no header begins with " + HEADER + "…; is the file whole?");
    }

    private static void checkHeader(SourceFile file, List<String> header) {
        boolean known = header.size() == COLUMNS.size()
                && INDICES.matcher(String.join(",", header.subList(FIRST_INDEX, COLUMNS.size())))
                        .matches();
        if (!known) {
            throw DatasetException.ofFile(
                    file.name(),
                    "its header is " + header + "; expected are seven columns, the last three of them the indices of"
                            + " work (PW), practice expense (PE) and malpractice (MP).");
        }
    }

    private static TableRow locality(SeparatedText records, CsvRecord record) {
        TableRow row = records.row(COLUMNS, record);
        if (record.getFieldCount() != COLUMNS.size()) {
            throw row.refused("it has " + record.getFieldCount() + " fields; expected are " + COLUMNS.size() + ".");
        }
        return row;
    }

    /** Footnotes stand below the last locality; without them, localities may be missing. */
    private static void checkWhole(SourceFile file, boolean footnotes) {
        if (!footnotes && isWhole(file.fileName())) {
            throw DatasetException.ofFile(
                    file.name(), "no footnotes follow the localities, so it seems to be cut short; fetch it again.");
        }
    }

    private static void refuseData(TableRow row) {
        if (CARRIER.matcher(row.text("carrier")).matches()) {
            throw row.refused("a locality stands below the footnotes; are two files mixed?");
        }
    }

    private static List<TableRow> ofText(SourceFile file, MeasuredInput bytes) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        BoundedLines lines = new BoundedLines(file.name(), bytes);
        boolean header = false;
        boolean footnotes = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                rows.add(locality(file, lines.number(), matcher));
            } else if (BEGINS_AS_ROW.matcher(line).matches()) {
                throw DatasetException.ofRow(
                        file.name(),
                        lines.number(),
                        "a locality is expected as carrier, state, locality, name and three indices, in columns.");
            }
            header |= INDICES.matcher(line).matches();
            footnotes |= !rows.isEmpty() && !matcher.matches() && !line.isBlank();
        }
        if (!header) {
            throw DatasetException.ofFile(file.name(), "no header names the indices PW, PE and MP in this order.");
        }
        checkWhole(file, footnotes);
        return rows;
    }

    private static TableRow locality(SourceFile file, long number, Matcher line) {
        List<String> fields = new ArrayList<>();
        for (int group = 1; group <= COLUMNS.size(); group++) {
            fields.add(line.group(group));
        }
        return new TableRow(file.name(), number, COLUMNS, fields);
    }
}
