package org.therapybilling.csv;

import java.util.List;
import java.util.Optional;

/** The records of a table, one after the other. */
interface TableRows {

    /**
     * Returns the cells of the next record, blank records too; empty at the end.
     *
     * @throws TableFormatException if the table cannot be read on
     */
    Optional<List<String>> next();

    /** Says something about the table as a whole that was noticed while reading; empty if there is nothing. */
    default Optional<String> remark() {
        return Optional.empty();
    }
}
