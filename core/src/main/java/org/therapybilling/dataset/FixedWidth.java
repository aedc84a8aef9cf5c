package org.therapybilling.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.therapybilling.dataset.file.BoundedLines;

/**
 * Reads lines whose values stand at fixed places.
 *
 * @param columns the columns
 * @param shortest the fewest characters of a line
 * @param heading what lines begin with that are no data
 */
record FixedWidth(List<Column> columns, int shortest, String heading) {

    /**
     * A column.
     *
     * @param name its name
     * @param first its first character, from 1
     * @param last its last character, inclusive
     */
    record Column(String name, int first, int last) {}

    /** Passes on each line that is not blank. */
    void read(SourceFile file, InputStream bytes, Consumer<TableRow> to) throws IOException {
        BoundedLines lines = new BoundedLines(file.name(), bytes);
        List<String> names = columns.stream().map(Column::name).toList();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank() && !line.startsWith(heading)) {
                to.accept(row(file, lines.number(), names, line));
            }
        }
    }

    private TableRow row(SourceFile file, long number, List<String> names, String line) {
        TableRow row = new TableRow(file.name(), number, names, values(line));
        int length = line.stripTrailing().length();
        if (length < shortest) {
            throw row.refused("it has " + length + " characters; expected are " + shortest
                    + " or more. Perhaps the file is cut short?");
        }
        return row;
    }

    private List<String> values(String line) {
        return columns.stream().map(column -> cut(line, column)).toList();
    }

    private static String cut(String line, Column column) {
        int first = Math.min(line.length(), column.first() - 1);
        return line.substring(first, Math.min(line.length(), column.last()));
    }
}
