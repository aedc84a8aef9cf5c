package org.therapybilling.examples.commandline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.report.SafeText;

/** One row of the table of reports, while its cells are filled. */
final class ReportRow {

    /** The columns, in their order and spelled as in the header. */
    enum Cell {
        session_id,
        file,
        row,
        patient_day,
        date_of_service,
        payer,
        status,
        kind,
        line,
        code,
        units,
        modifiers,
        rule,
        severity,
        message
    }

    /** Quotes what a program that takes another delimiter would part, as the end of a cell may be a formula. */
    private static final QuoteStrategy PARTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('|') >= 0;
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            return false;
        }
    };

    private final Map<Cell, String> cells = new EnumMap<>(Cell.class);

    /** Returns the header. */
    static String header() {
        ReportRow row = new ReportRow();
        for (Cell cell : Cell.values()) {
            row.with(cell, cell.name());
        }
        return row.text();
    }

    /** Fills a cell. */
    ReportRow with(Cell cell, String value) {
        cells.put(cell, value);
        return this;
    }

    /** Returns a row with the same cells, to be filled further. */
    ReportRow copy() {
        ReportRow copy = new ReportRow();
        copy.cells.putAll(cells);
        return copy;
    }

    /** Returns the row as a line of text. */
    String text() {
        List<String> texts = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            texts.add(SafeText.cell(cells.getOrDefault(cell, "")));
        }
        StringWriter text = new StringWriter();
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(PARTED)
                .bufferSize(0)
                .build(text)
                .writeRecord(texts);
        return text.toString();
    }
}
