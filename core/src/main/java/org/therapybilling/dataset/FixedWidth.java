package org.therapybilling.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines whose values stand at fixed places.
 *
 * @param columns the columns
 * @param shortest the fewest characters of a line
 * @param heading what lines begin with that are no data
 */
record FixedWidth(List<Column> columns, int shortest, String heading) {

    private static final int LONGEST = 1 << 12;

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
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        List<String> names = columns.stream().map(Column::name).toList();
        long number = 0;
        for (String line = next(lines); line != null; line = next(lines)) {
            number++;
            if (line.length() >= LONGEST) {
                throw DatasetException.ofRow(
                        file.name(),
                        number,
                        "the line has " + LONGEST + " characters or more; expected " + shortest + ".");
            }
            if (!line.isBlank() && !line.startsWith(heading)) {
                to.accept(row(file, number, names, line));
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

    /** Reads a line, but no more than can be right. */
    private static @Nullable String next(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && line.length() < LONGEST) {
            line.append((char) c);
            c = lines.read();
        }
        return line.toString();
    }

    private List<String> values(String line) {
        return columns.stream().map(column -> cut(line, column)).toList();
    }

    private static String cut(String line, Column column) {
        int first = Math.min(line.length(), column.first() - 1);
        return line.substring(first, Math.min(line.length(), column.last()));
    }
}
