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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet, blank ones too, as the texts that a person sees in it. */
final class Workbook implements Iterator<List<String>>, AutoCloseable {

    /** ECMA-376 part 1, 18.3.1.73: no sheet has more. */
    private static final int MOST_ROWS = 1 << 20;

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
     * @throws IllegalArgumentException if it is no workbook, has what is not read, or no such sheet
     */
    static Workbook open(InputStream input, Optional<String> sheet) {
        byte[] bytes = bytes(input);
        WorkbookMarkup markup = WorkbookScan.of(bytes);
        ReadableWorkbook workbook = readable(bytes);
        Sheet chosen = sheet.map(name -> named(workbook, name)).orElseGet(() -> first(workbook));
        try {
            return new Workbook(workbook, markup.isFrom1904(), chosen.openStream());
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalArgumentException(WorkbookTrouble.of(bytes), damaged);
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
    private static ReadableWorkbook readable(byte[] bytes) {
        try {
            return readable(bytes, WITH_FORMATS);
        } catch (IOException | RuntimeException withoutFormats) {
            try {
                return readable(bytes, WITHOUT_FORMATS);
            } catch (IOException | RuntimeException damaged) {
                throw new IllegalArgumentException(WorkbookTrouble.of(bytes), damaged);
            }
        }
    }

    private static ReadableWorkbook readable(byte[] bytes, ReadingOptions options) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), options);
    }

    private static Sheet first(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The workbook has no sheet."));
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
        Optional<Row> row = guarded(() -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty());
        if (row.map(Row::getRowNum).orElse(1) > MOST_ROWS) {
            throw damaged(new IllegalArgumentException("the number of a row is greater than a sheet has rows"));
        }
        return row;
    }

    /** Asks the reader of workbooks, which fails in many ways at damaged or hostile ones, for want of memory too. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failed) {
            throw damaged(failed);
        }
    }

    private static UncheckedIOException damaged(Throwable cause) {
        return new UncheckedIOException(new IOException("the sheet is damaged", cause));
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
        return guarded(() -> row.stream()
                .map(cell -> Optional.ofNullable(cell)
                        .map(there -> CellTexts.of(there, from1904))
                        .orElse(""))
                .toList());
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
