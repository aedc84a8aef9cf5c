package org.therapybilling.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row is not what a table holds. The message never repeats a cell, but for codes and numbers. */
final class RowRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Column column;

    /** Refuses a row as a whole. */
    RowRefusal(String problem) {
        super(problem);
        this.column = null;
    }

    RowRefusal(Column column, String problem) {
        super(problem);
        this.column = column;
    }

    /** Returns the column of the cell that is wrong; empty if it is the row as a whole. */
    Optional<Column> column() {
        return Optional.ofNullable(column);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
