package org.therapybilling.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet, blank ones too, as the texts that a person sees in it. */
final class Workbook implements Iterator<List<String>>, AutoCloseable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private final ReadableWorkbook workbook;
    private final boolean from1904;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private Optional<Row> ahead = Optional.empty();
    private int number;

    private Workbook(ReadableWorkbook workbook, boolean from1904, Stream<Row> stream) {
        this.workbook = workbook;
        this.from1904 = from1904;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /**
     * Opens a sheet.
     *
     * @param input the bytes of a workbook (.xlsx)
     * @param sheet its name; empty for the first
     * @throws IllegalArgumentException if it is no workbook, or has no such sheet
     */
    static Workbook open(InputStream input, Optional<String> sheet) {
        byte[] bytes = bytes(input);
        try {
            ReadableWorkbook workbook = readable(bytes);
            Sheet chosen = sheet.map(name -> named(workbook, name)).orElseGet(workbook::getFirstSheet);
            return new Workbook(workbook, DateSystem.isFrom1904(bytes), chosen.openStream());
        } catch (IOException | ExcelReaderException | UncheckedIOException damaged) {
            throw new IllegalArgumentException(WorkbookTrouble.of(bytes));
        }
    }

    private static byte[] bytes(InputStream input) {
        try {
            return input.readAllBytes();
        } catch (IOException failed) {
            throw new IllegalArgumentException("The workbook cannot be read to its end.", failed);
        }
    }

    /** Returns the workbook; without the formats of its cells where it has none, as small writers of workbooks leave it. */
    private static ReadableWorkbook readable(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITHOUT_FORMATS);
        }
    }

    private static Sheet named(ReadableWorkbook workbook, String name) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The workbook has no sheet of this name; it has "
                        + workbook.getSheets().map(Sheet::getName).collect(Collectors.joining(", ")) + "."));
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            ahead = read();
        }
        return ahead.isPresent();
    }

    private Optional<Row> read() {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (ExcelReaderException damaged) {
            throw new UncheckedIOException(new IOException("the sheet is damaged", damaged));
        }
    }

    /** Returns the next row; those that the file leaves out are blank. */
    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all rows were read");
        }
        number++;
        Row row = ahead.orElseThrow();
        if (row.getRowNum() > number) {
            return Collections.emptyList();
        }
        ahead = Optional.empty();
        return row.stream()
                .map(cell -> Optional.ofNullable(cell)
                        .map(there -> CellTexts.of(there, from1904))
                        .orElse(""))
                .toList();
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("a workbook could not be closed", failed);
        }
    }
}
