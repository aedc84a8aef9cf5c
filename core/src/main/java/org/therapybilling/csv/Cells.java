package org.therapybilling.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.therapybilling.internal.Checks;

/** The cells of one row, by column. Blank is absent. */
final class Cells {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Header header;
    private final List<String> cells;

    Cells(Header header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    /** Says whether the row has nothing in any cell, read or not. */
    static boolean areBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> trimmed(cell).isEmpty());
    }

    /** Says whether the row has more cells than the header, and something in one of them. */
    boolean goBeyondHeader() {
        return cells.size() > header.length() && !areBlank(cells.subList(header.length(), cells.size()));
    }

    /** Returns a cell without the spaces around it and without the mark that spreadsheets put before texts. */
    Optional<String> text(Column column) {
        return header.index(column)
                .filter(index -> index < cells.size())
                .map(index -> trimmed(cells.get(index)))
                .map(cell -> cell.startsWith("'") ? trimmed(cell.substring(1)) : cell)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> checked(column, cell));
    }

    private static String checked(Column column, String cell) {
        if (!Checks.isShort(cell)) {
            throw new RowRefusal(
                    column,
                    "The cell has " + cell.length() + " characters; allowed are at most " + Checks.LONGEST_KEY + ".");
        }
        if (cell.chars().anyMatch(Character::isISOControl)) {
            throw new RowRefusal(
                    column,
                    "The cell holds control characters or line feeds; is the file a table, and was it saved whole?");
        }
        return cell;
    }

    private static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == NO_BREAK_SPACE;
    }

    /** Reads a cell into a value; what its reader refuses is refused here, with the column. */
    <T> Optional<T> parsed(Column column, Function<String, T> parse) {
        return text(column).map(cell -> {
            try {
                return parse.apply(cell);
            } catch (IllegalArgumentException refused) {
                throw new RowRefusal(column, String.valueOf(refused.getMessage()));
            }
        });
    }

    /** Reads a cell that must be there. */
    <T> T required(Column column, Function<String, T> parse) {
        return parsed(column, parse)
                .orElseThrow(() -> new RowRefusal(column, "The cell is blank; it is required in each row."));
    }
}
