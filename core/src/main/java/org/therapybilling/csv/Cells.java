package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.internal.Checks;

/** The cells of one row, by column. Blank is absent. */
final class Cells {

    private final Header header;
    private final List<String> cells;

    Cells(Header header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    Header header() {
        return header;
    }

    /** Returns how many characters the row has. */
    int length() {
        return CellText.length(cells);
    }

    /** Says whether the row has more cells than the header, and something in one of them. */
    boolean goBeyondHeader() {
        return cells.size() > header.length() && !CellText.areBlank(cells.subList(header.length(), cells.size()));
    }

    /** Returns the text of a column of the table, counted from 0. */
    Optional<String> text(int index) {
        return Optional.of(index)
                .filter(inside -> inside < cells.size())
                .map(inside -> CellText.plain(cells.get(inside)))
                .filter(cell -> !cell.isEmpty());
    }

    Optional<String> text(Column column) {
        return header.index(column).flatMap(this::text).map(cell -> checked(column, cell));
    }

    private static String checked(Column column, String cell) {
        if (!Checks.isShort(cell)) {
            throw new RowRefusal(
                    column,
                    "The cell has " + cell.length() + " characters; allowed are at most " + Checks.LONGEST_KEY + ".");
        }
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isISOControl(cell.charAt(i))) {
                throw new RowRefusal(
                        column,
                        "The cell holds control characters or line feeds; is the file a table, and was it saved whole?");
            }
        }
        return cell;
    }

    /** Reads a cell into a value; what its reader refuses is refused here, with the column. */
    <T> Optional<T> parsed(Column column, Function<String, T> parse) {
        return text(column).map(cell -> parsed(column, cell, parse));
    }

    private static <T> T parsed(Column column, String cell, Function<String, T> parse) {
        try {
            return parse.apply(cell);
        } catch (IllegalArgumentException refused) {
            throw new RowRefusal(column, String.valueOf(refused.getMessage()));
        }
    }

    /** Reads the cells of all columns of the table that are one of ours into one list. */
    <T> List<T> all(Column column, Function<String, List<T>> parse) {
        List<T> all = new ArrayList<>();
        for (int index : header.indexes(column)) {
            text(index).ifPresent(cell -> all.addAll(parsed(column, checked(column, cell), parse)));
        }
        return all;
    }

    /** Reads a key of the caller's. */
    Optional<String> key(Column column) {
        return parsed(column, CellValues::key);
    }

    /** Reads a cell that must be there. */
    <T> T required(Column column, Function<String, T> parse) {
        return parsed(column, parse)
                .orElseThrow(() -> new RowRefusal(
                        column,
                        "The cell is blank; it is required in each row, also where the row above says the same."));
    }
}
