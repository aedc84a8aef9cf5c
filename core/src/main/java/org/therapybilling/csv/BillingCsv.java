package org.therapybilling.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.therapybilling.internal.Pulled;
import org.therapybilling.session.SessionEntry;

/** Reads sessions from tables. */
public final class BillingCsv {

    private BillingCsv() {}

    /**
     * Reads a table whose columns are parted by commas, semicolons, tabs or bars: the first lines tell which, or a line
     * {@code sep=;}. It is UTF-8, with or without a byte order mark, or UTF-16 with one; what is not UTF-8 is read as
     * Windows-1252, and told.
     *
     * <p>The header is the first of the first 30 rows that has columns of dates and codes. Which column is which is told by
     * the words of its heading in any order, or by the mapping; where two could be one, by the cells of the first 1,000
     * rows. There must be the date of service, the code, a visit or a patient, and minutes, units or start and end. Each
     * further row is one line. Rows of the same visit, date of service, discipline, payer and patient are one session, if
     * they stand among the 10,000 rows after the first of them; without a column of visits, rows of the same patient, date,
     * discipline, payer and clinician are.
     *
     * <p>In a table that tells how long lines took, each row is a treatment, of unknown time where the cells are blank; one
     * with units of 1 or more is a billed line as well. A table without is of billed lines only.
     *
     * <p>Rows are numbered as records, the first being 1: a line feed inside quotes begins no new row, and a blank row
     * counts. A row that cannot be read is an {@link SessionEntry.Unreadable} with its row and the heading of its column;
     * its session is then marked incomplete. Where the table as a whole cannot be read, there is one such entry for it.
     *
     * @param input the table, read as the stream is, left open
     * @param mapping what is known of the table
     * @param remarks is told once what was taken for what, which columns are not read, and what else concerns the table
     * @return the sessions and refusals, each in the place of its first row
     */
    public static Stream<SessionEntry> readTable(InputStream input, TableMapping mapping, Consumer<String> remarks) {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(remarks, "remarks");
        return entries(new TableText(input), mapping, remarks);
    }

    /**
     * Reads a table that somebody else takes apart, such as the sheet of a workbook; the twin of {@link #readTable}.
     *
     * @param rows the cells of each row, of blank rows too, read as the stream is; it may throw {@link
     *     UncheckedIOException}, which ends the table and is told
     * @param mapping what is known of the table
     * @param remarks is told once what concerns the table
     * @return the sessions and refusals, each in the place of its first row
     */
    public static Stream<SessionEntry> readRows(
            Iterator<List<String>> rows, TableMapping mapping, Consumer<String> remarks) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(remarks, "remarks");
        return entries(new GivenRows(rows), mapping, remarks);
    }

    private static Stream<SessionEntry> entries(TableRows rows, TableMapping mapping, Consumer<String> remarks) {
        return Pulled.stream(new TableSessions(rows, mapping, new Remarks(remarks))::next);
    }
}
