package org.therapybilling.csv;

import org.jspecify.annotations.Nullable;

/** A row is not what a table holds. The message never repeats a cell, but for codes, numbers, dates and times. */
final class RowRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final @Nullable Column column;
    private final int index;

    /** Refuses a row as a whole. */
    RowRefusal(String problem) {
        this(problem, null, NONE);
    }

    RowRefusal(Column column, String problem) {
        this(problem, column, NONE);
    }

    /** Refuses for a column of the table that is none of ours. */
    RowRefusal(int index, String problem) {
        this(problem, null, index);
    }

    private RowRefusal(String problem, @Nullable Column column, int index) {
        super(problem, null, false, false);
        this.column = column;
        this.index = index;
    }

    /** Returns the column of the cell that is wrong; empty if it is the row as a whole. */
    String place(Header header) {
        if (column != null) {
            return header.place(column);
        }
        return index == NONE ? "" : header.heading(index);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
