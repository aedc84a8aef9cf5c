package org.therapybilling.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The text of a table, record by record, of bounded length, its delimiter told from the first lines. */
final class TableText implements TableRows {

    private static final int LONGEST_START = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int MOST_CELLS = 500;

    private final TolerantText text;
    private final BufferedReader reader;
    private Optional<Iterator<CsvRecord>> records = Optional.empty();

    TableText(InputStream input) {
        text = new TolerantText(input);
        reader = new BufferedReader(text, LONGEST_START);
    }

    @Override
    public Optional<List<String>> next() {
        try {
            if (records.isEmpty()) {
                records = Optional.of(open());
            }
            Iterator<CsvRecord> iterator = records.get();
            return iterator.hasNext() ? Optional.of(iterator.next().getFields()) : Optional.empty();
        } catch (CsvParseException malformed) {
            throw new TableFormatException("A row is longer than " + LONGEST_RECORD + " characters, has more than "
                    + MOST_CELLS + " cells, or has a quote that is never closed or in the wrong place; rows from here"
                    + " on were not read. Look for a lonely quote in or before this row.");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new TableFormatException(
                    "Reading the table failed; rows from here on were not read. Is the disk or the"
                            + " connection still there?");
        }
    }

    @Override
    public Optional<String> remark() {
        return text.isWindows()
                ? Optional.of(
                        "The table is not UTF-8 throughout; what is not was read as Windows-1252. Names with accents"
                                + " may be wrong: better save it as \"CSV UTF-8\".")
                : Optional.empty();
    }

    private Iterator<CsvRecord> open() throws IOException {
        String start = start();
        checkText(start);
        Delimiter delimiter = Delimiter.of(start);
        if (delimiter.isDeclared()) {
            reader.readLine();
        }
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)),
                        reader)
                .iterator();
    }

    /** Returns the first characters, which are still to be read. */
    private String start() throws IOException {
        reader.mark(LONGEST_START);
        char[] buffer = new char[LONGEST_START - 1];
        int length = 0;
        int read = reader.read(buffer, 0, buffer.length);
        while (read > 0 && length + read < Delimiter.ENOUGH) {
            length += read;
            read = reader.read(buffer, length, buffer.length - length);
        }
        length += Math.max(0, read);
        reader.reset();
        return new String(buffer, 0, length);
    }

    private static void checkText(String start) {
        if (start.startsWith("PK\u0003\u0004")) {
            throw new TableFormatException(
                    "This is a workbook (.xlsx) or another archive, not a table of text; give it its"
                            + " own ending, or save the sheet as \"CSV UTF-8\".");
        }
        if (start.startsWith("\u00D0\u00CF\u0011")) {
            throw new TableFormatException(
                    "This is a workbook of old Excel (.xls), which is not read; open it and save it"
                            + " as .xlsx or as \"CSV UTF-8\".");
        }
    }
}
