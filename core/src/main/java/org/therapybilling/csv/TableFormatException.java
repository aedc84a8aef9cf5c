package org.therapybilling.csv;

/** The table as a whole cannot be read, or not from here on. */
final class TableFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableFormatException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
