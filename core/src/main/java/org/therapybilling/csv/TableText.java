package org.therapybilling.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The text of a table, record by record: strict UTF-8, of bounded length, its delimiter told from the first line. */
final class TableText {

    private static final String DELIMITERS = ",;\t|";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int MOST_CELLS = 500;

    private final BufferedReader reader;
    private Optional<Iterator<CsvRecord>> records = Optional.empty();

    TableText(InputStream input) {
        reader = new BufferedReader(
                new InputStreamReader(
                        input,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LONGEST_HEADER);
    }

    /**
     * Returns the cells of the next record; empty at the end.
     *
     * @throws TableFormatException if the text cannot be read on
     */
    Optional<List<String>> next() {
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
            throw new TableFormatException("The text is not UTF-8, or reading it failed; rows from here on were not"
                    + " read. Save the table as \"CSV UTF-8\" and try again.");
        }
    }

    private Iterator<CsvRecord> open() throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return CsvReader.builder()
                .fieldSeparator(delimiter())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)),
                        reader)
                .iterator();
    }

    /** Returns the delimiter that the first line has most often outside of quotes; a comma if it has none. */
    private char delimiter() throws IOException {
        int[] counts = new int[DELIMITERS.length()];
        reader.mark(LONGEST_HEADER);
        boolean quoted = false;
        int read = 0;
        for (int next = reader.read(); next >= 0 && read < LONGEST_HEADER - 1; next = reader.read()) {
            read++;
            if (!quoted && (next == '\n' || next == '\r')) {
                break;
            }
            quoted ^= next == '"';
            int index = DELIMITERS.indexOf(next);
            if (!quoted && index >= 0) {
                counts[index]++;
            }
        }
        reader.reset();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }
}
