package org.therapybilling.dataset;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.therapybilling.dataset.file.FileRefusedException;

/** A table could not be read: it is missing, or something in it is malformed. Nothing was loaded. */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_VALUE = 60;

    private final String file;
    private final long row;
    private final @Nullable String column;
    private final @Nullable String value;
    private final @Nullable String expected;

    private DatasetException(
            String message,
            String file,
            long row,
            @Nullable String column,
            @Nullable String value,
            @Nullable String expected) {
        super(message);
        this.file = file;
        this.row = row;
        this.column = column;
        this.value = value;
        this.expected = expected;
    }

    /**
     * Says what is wrong with a value of a table.
     *
     * @param file the name of the table
     * @param row the number of the line the record begins on, starting from 1
     * @param column the name of the column
     * @param value the value that stands there
     * @param expected what is allowed
     */
    static DatasetException ofValue(String file, long row, String column, String value, String expected) {
        String shown = printable(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
        return new DatasetException(
                printable(file) + ", row " + row + ", column " + column + ": \"" + shown + "\" stands there; expected "
                        + expected + ".",
                file,
                row,
                column,
                shown,
                expected);
    }

    /**
     * Says what is wrong with a row of a table.
     *
     * @param file the name of the table
     * @param row the number of the line the record begins on, starting from 1
     * @param problem what is wrong, and how to mend it
     */
    static DatasetException ofRow(String file, long row, String problem) {
        return new DatasetException(printable(file) + ", row " + row + ": " + problem, file, row, null, null, null);
    }

    /**
     * Says what is wrong with a table as a whole.
     *
     * @param file the name of the table
     * @param problem what is wrong, and how to mend it
     */
    static DatasetException ofFile(String file, String problem) {
        return new DatasetException(printable(file) + ": " + problem, file, 0, null, null, null);
    }

    /**
     * Says what kept a table from being read.
     *
     * @param file the name of the table
     * @param problem what is wrong, and how to mend it
     * @param cause what happened
     */
    static DatasetException ofFile(String file, String problem, Throwable cause) {
        DatasetException exception = ofFile(file, problem);
        exception.initCause(cause);
        return exception;
    }

    /** Says what kept a file from being read. */
    static DatasetException of(FileRefusedException refused) {
        String problem = String.valueOf(refused.getMessage());
        DatasetException exception =
                refused.line() == 0 ? ofFile(refused.file(), problem) : ofRow(refused.file(), refused.line(), problem);
        exception.initCause(refused.getCause());
        return exception;
    }

    /** Shows characters that do not print as a question mark; names of files have such as well. */
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }

    /** {@return the name of the file; of a file in an archive, the archive's name, an exclamation mark and its own} */
    public String file() {
        return file;
    }

    /** {@return the number of the line that the row begins on, from 1; empty if the table as a whole is meant} */
    public OptionalLong row() {
        return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
    }

    /** {@return the name of the column; empty if no single value is meant} */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /** {@return the value that stands there, cut short if it is long; empty if no single value is meant} */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** {@return what is allowed there; empty if no single value is meant} */
    public Optional<String> expected() {
        return Optional.ofNullable(expected);
    }
}
