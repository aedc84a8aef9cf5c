package org.therapybilling.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the records of a table whose fields are parted by a character. */
final class SeparatedText {

    /** What CMS writes its tables in. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int LONGEST_RECORD = 1 << 20;

    private final String file;
    private final char separator;
    private final Charset charset;

    SeparatedText(String file, char separator, Charset charset) {
        this.file = file;
        this.separator = separator;
        this.charset = charset;
    }

    /** Returns how tables of the project's own layout are read. */
    static SeparatedText ofOurs(String file) {
        return new SeparatedText(file, ',', StandardCharsets.UTF_8);
    }

    /**
     * Reads rows below a header of one record.
     *
     * @param bytes the table
     * @param to gets each row
     */
    void readNamed(InputStream bytes, Consumer<TableRow> to) throws IOException {
        read(bytes, records -> {
            if (!records.hasNext()) {
                throw DatasetException.ofFile(file, "it is empty; a header was expected.");
            }
            List<String> header = records.next().getFields();
            checkOnce(header);
            records.forEachRemaining(fields -> to.accept(named(header, fields)));
        });
    }

    private void checkOnce(List<String> header) {
        for (String column : header) {
            if (header.indexOf(column) != header.lastIndexOf(column)) {
                throw DatasetException.ofFile(file, "the header has column " + column + " twice.");
            }
        }
    }

    /**
     * Returns a record as a row below a header.
     *
     * @throws DatasetException if it has fewer or more fields
     */
    TableRow named(List<String> header, CsvRecord fields) {
        TableRow row = row(header, fields);
        if (fields.getFieldCount() != header.size()) {
            throw row.refused("it has " + fields.getFieldCount() + " fields; the header has " + header.size()
                    + " columns. Perhaps the file is cut short, or a quotation mark is missing.");
        }
        return row;
    }

    TableRow row(List<String> columns, CsvRecord fields) {
        return new TableRow(file, fields.getStartingLineNumber(), columns, fields.getFields());
    }

    /** Passes the records on, whatever stands in them. */
    void read(InputStream bytes, Consumer<Iterator<CsvRecord>> to) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(reader(bytes))) {
            to.accept(records.iterator());
        } catch (CsvParseException malformed) {
            throw DatasetException.ofFile(file, "it is not a well-formed table: " + malformed.getMessage(), malformed);
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw DatasetException.ofFile(
                        file, "it has bytes that are not " + charset + "; save it in that encoding.", unreadable);
            }
            throw unreadable.getCause();
        }
    }

    private Reader reader(InputStream bytes) {
        return new InputStreamReader(
                new OpenInput(bytes),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Leaves the bytes open when the reader is closed: who opened them wants their digest. */
    private static final class OpenInput extends FilterInputStream {

        OpenInput(InputStream bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            // left to who opened the bytes
        }
    }
}
