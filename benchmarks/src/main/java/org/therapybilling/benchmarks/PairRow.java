package org.therapybilling.benchmarks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A row of a table of pairs, as an imported table has it.
 *
 * @param column1 the code that is paid
 * @param column2 the code that is not
 * @param effective the first day; null if it is not known
 * @param deletion the last day; null if the edit is open
 * @param indicator whether a modifier lets the services meet
 */
record PairRow(
        ProcedureCode column1,
        ProcedureCode column2,
        @Nullable LocalDate effective,
        @Nullable LocalDate deletion,
        char indicator) {

    private static final int FIELDS = 7;

    /** Reads a line of column 1, column 2, a mark, first day, last day or *, indicator and rationale. */
    static PairRow of(String line) {
        String[] fields = line.split(",", FIELDS);
        return new PairRow(
                ProcedureCode.of(fields[0]),
                ProcedureCode.of(fields[1]),
                date(fields[3]),
                date(fields[4]),
                fields[5].charAt(0));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() || text.equals("*") ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Says whether nothing that is known keeps the edit from being in force on a day. */
    boolean mayBeInForce(LocalDate day) {
        return indicator != '9'
                && (effective == null || !effective.isAfter(day))
                && (deletion == null || !deletion.isBefore(day));
    }
}
