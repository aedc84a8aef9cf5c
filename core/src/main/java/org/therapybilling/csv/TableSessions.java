package org.therapybilling.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;

/**
 * Reads a table and joins the rows of each visit. What was read waits until so many rows have come after it as the
 * window is long, or the table has ended; then it goes out, in the order of first rows.
 */
final class TableSessions {

    private static final int MOST_ROWS_OF_TITLES = 30;
    private static final int ROWS_OF_THE_SAMPLE = 1_000;

    private final TableRecords records;
    private final TableMapping mapping;
    private final RowReader reader;
    private final Remarks remarks;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final OpenVisits visits;
    private Optional<Header> header = Optional.empty();
    private int number;
    private boolean ended;
    private boolean found;

    TableSessions(TableRows rows, TableMapping mapping, Remarks remarks) {
        this.records = new TableRecords(rows);
        this.mapping = mapping;
        this.reader = new RowReader(mapping);
        this.remarks = remarks;
        this.visits = new OpenVisits(remarks);
    }

    /** Something that waits for its turn: a visit, or an entry that is ready. */
    private record Waiting(int row, Optional<Visit> visit, Optional<SessionEntry.Unreadable> entry) {}

    /** Returns the next entry; empty at the end. */
    Optional<SessionEntry> next() {
        while (!ended && (waiting.isEmpty() || number - waiting.getFirst().row() < OpenVisits.WINDOW)) {
            readRow();
        }
        return Optional.ofNullable(waiting.pollFirst()).map(this::close);
    }

    private SessionEntry close(Waiting first) {
        first.visit().ifPresent(visits::close);
        first.entry().flatMap(SessionEntry.Unreadable::sessionId).ifPresent(visits::forgetRefusal);
        return first.visit().map(this::entry).or(first::entry).orElseThrow();
    }

    private SessionEntry entry(Visit visit) {
        for (Column column : List.of(Column.PAYER_ID, Column.SECONDARY_PAYER)) {
            Optional<String> refusal = visit.payer(column).flatMap(mapping::refusal);
            if (refusal.isPresent()) {
                return visit.refused(mapping.fileName(), header.orElseThrow().place(column), refusal.get());
            }
        }
        return visit.entry(mapping.fileName());
    }

    private void readRow() {
        try {
            if (header.isEmpty()) {
                header = Optional.of(readHeader());
            }
            Optional<TableRecords.Numbered> record = records.next();
            if (record.isEmpty()) {
                end();
            } else {
                number = record.get().number();
                read(record.get().cells());
            }
        } catch (TableFormatException unreadable) {
            ended = true;
            number = header.isEmpty() ? number : records.read();
            add(broken("row " + Math.max(1, number), unreadable.problem()));
            tellOfText();
        }
    }

    /** Takes the records down to the header, and looks at those below it. */
    private Header readHeader() {
        List<TableRecords.Numbered> start = records.ahead(MOST_ROWS_OF_TITLES);
        int index = 0;
        while (index < start.size() && !Header.isHeader(start.get(index).cells(), mapping)) {
            index++;
        }
        if (index == start.size()) {
            throw noHeader(start);
        }
        for (int i = 0; i <= index; i++) {
            records.next();
        }
        number = start.get(index).number();
        Header read = Header.of(mapping, Sample.of(start.get(index).cells(), records.ahead(ROWS_OF_THE_SAMPLE)));
        tell(read);
        return read;
    }

    private TableFormatException noHeader(List<TableRecords.Numbered> start) {
        for (TableRecords.Numbered record : start) {
            if (!CellText.areBlank(record.cells())) {
                number = record.number();
                return Header.none(record.cells());
            }
        }
        records.ahead(MOST_ROWS_OF_TITLES).forEach(blank -> records.next());
        records.next();
        return new TableFormatException("The table has no rows; expected are a header and at least one line.");
    }

    private void tell(Header read) {
        remarks.tell("columns", read.told());
        if (!read.has(Column.PATIENT_KEY)) {
            remarks.tell(
                    "patients",
                    "No column tells patients, so that each visit is counted alone: visits of one day are not pooled."
                            + " If there is one, say so: --column patient_key=\"Its Heading\".");
        }
    }

    private void end() {
        ended = true;
        tellOfText();
        if (!found) {
            add(broken("", "The table has no rows; expected are a header and at least one line."));
        }
    }

    private void tellOfText() {
        records.remark().ifPresent(remark -> remarks.tell("text", remark));
    }

    private static SessionEntry.Unreadable broken(String position, String problem) {
        return new SessionEntry.Unreadable(position, Optional.empty(), "", problem);
    }

    private void read(List<String> record) {
        if (CellText.areBlank(record)) {
            return;
        }
        found = true;
        Cells cells = new Cells(header.orElseThrow(), record);
        try {
            Row row = reader.read(number, cells);
            visits.add(row)
                    .ifPresent(opened -> waiting.add(new Waiting(number, Optional.of(opened), Optional.empty())));
            tellOfModifiers(cells, row);
            tellOfCredentials(cells, row);
        } catch (RowRefusal refusal) {
            SessionEntry.Unreadable refused = reader.refused(number, cells, refusal);
            refused.sessionId().ifPresent(visits::miss);
            add(refused);
        }
    }

    private void tellOfModifiers(Cells cells, Row row) {
        boolean attached =
                row.code().spelled().filter(code -> !code.modifiers().isEmpty()).isPresent();
        if (row.bill().isEmpty() && (attached || cells.text(Column.MODIFIERS).isPresent())) {
            remarks.tell(
                    "modifiers",
                    "Modifiers of rows that bill no units are not read, the first in row " + number
                            + ": modifiers belong to billed lines.");
        }
    }

    /** Tells where whoever treated is of another discipline than the row is read as. */
    private void tellOfCredentials(Cells cells, Row row) {
        Discipline read = row.key().discipline();
        cells.text(Column.PROVIDER_ROLE)
                .flatMap(Credentials::discipline)
                .filter(other -> other != read)
                .ifPresent(
                        other -> remarks.tell(
                                "credentials " + other,
                                "Row " + number + " is read as " + read
                                        + ", and whoever treated has the credentials of " + other
                                        + "; other rows may be alike. If that is wrong, give the table a column of disciplines."));
    }

    private void add(SessionEntry.Unreadable entry) {
        waiting.add(new Waiting(number, Optional.empty(), Optional.of(entry)));
    }
}
