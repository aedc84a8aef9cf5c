package org.therapybilling.dataset;

/** A table could not be read: it is missing, or a row of it is malformed. Nothing of it was loaded. */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with a value of a table.
     *
     * @param file the name of the table
     * @param row the number of the record, starting from 1 with the header
     * @param column the name of the column
     * @param value the value that stands there
     * @param expected what is allowed
     */
    DatasetException(String file, long row, String column, String value, String expected) {
        super(file + ", row " + row + ", column " + column + ": \"" + value + "\" stands there; expected " + expected
                + ".");
    }

    /**
     * Says what is wrong with a table as a whole.
     *
     * @param file the name of the table
     * @param problem what is wrong, and how to mend it
     */
    DatasetException(String file, String problem) {
        super(file + ": " + problem);
    }

    /**
     * Says what kept a table from being read.
     *
     * @param file the name of the table
     * @param problem what is wrong, and how to mend it
     * @param cause what happened
     */
    DatasetException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
