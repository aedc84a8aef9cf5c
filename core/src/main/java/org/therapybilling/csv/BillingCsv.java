package org.therapybilling.csv;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.therapybilling.session.SessionEntry;

/** Reads sessions from tables. */
public final class BillingCsv {

    private BillingCsv() {}

    /**
     * Reads a table in UTF-8, with or without a byte order mark, whose columns are parted by commas, semicolons, tabs or
     * bars: the header tells which. The first row is the header; it must name the visit, the date of service, the code,
     * and minutes, units or start and end. Each further row is one line; rows of the same visit, date of service,
     * discipline, payer and patient are one session, if they stand among the 10,000 rows after the first of them.
     *
     * <p>Rows are numbered as records, the header being 1: a line feed inside quotes begins no new row, and a blank row
     * counts. A row that cannot be read is an {@link SessionEntry.Unreadable} with its row and column; its session is
     * then marked incomplete. Where the table as a whole cannot be read, there is one such entry for it.
     *
     * @param input the table, read as the stream is, left open
     * @param defaults what fills blank cells
     * @param remarks is told of columns that are not read
     * @return the sessions and refusals, each in the place of its first row
     */
    public static Stream<SessionEntry> readTable(InputStream input, CsvDefaults defaults, Consumer<String> remarks) {
        TableSessions table = new TableSessions(new TableText(input), new RowReader(defaults), remarks);
        return Stream.iterate(table.next(), Optional::isPresent, previous -> table.next())
                .flatMap(Optional::stream);
    }
}
