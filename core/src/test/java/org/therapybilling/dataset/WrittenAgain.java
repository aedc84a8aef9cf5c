package org.therapybilling.dataset;

import java.util.List;
import java.util.function.Function;

/**
 * A table of CMS that somebody wrote down again in columns of their own: a header of one line, commas or tabs, nothing
 * quoted. It is read with split alone, and its rows are given in the project's columns.
 */
final class WrittenAgain {

    private final List<String> lines;
    private final String separator;
    private final List<String> header;

    WrittenAgain(List<String> lines) {
        this.lines = lines;
        this.separator = lines.get(0).contains("\t") ? "\t" : ",";
        this.header = List.of(lines.get(0).split(separator, -1));
    }

    private List<String> rows(Function<String[], String> written) {
        return lines.stream()
                .skip(1)
                .map(line -> written.apply(line.split(separator, -1)))
                .toList();
    }

    private String value(String[] row, String column, String otherwise) {
        int index = header.indexOf(column);
        return index < 0 ? otherwise : row[index];
    }

    /** Returns pairs in the columns of {@link OwnTables#PAIRS}; one that was never in force began on its last day. */
    List<String> pairs() {
        return rows(row -> {
            String deletion = value(row, "deletion", "*");
            String modifier = value(row, "modifier", "");
            return String.join(
                    ",",
                    row[0],
                    row[1],
                    value(row, "exist96", ""),
                    value(row, "effective", modifier.equals("9") ? deletion : ""),
                    deletion,
                    modifier,
                    value(row, "rationale", ""));
        });
    }

    /** Returns limits, whose columns are those of {@link OwnTables#LIMITS} under other names. */
    List<String> limits() {
        return rows(row -> String.join(",", row));
    }

    /** Returns add-on codes in the columns of {@link OwnTables#ADD_ONS}. */
    List<String> addOns() {
        return rows(row -> String.join(",", row[1], row[2], row[0], "", "", ""));
    }
}
