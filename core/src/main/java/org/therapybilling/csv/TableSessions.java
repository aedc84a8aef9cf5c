package org.therapybilling.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.therapybilling.session.SessionEntry;

/**
 * Reads a table and joins the rows of each visit. What was read waits until so many rows have come after it as the
 * window is long, or the table has ended; then it goes out, in the order of first rows.
 */
final class TableSessions {

    private static final int MOST_ROWS_OF_TITLES = 30;
    private static final int ROWS_OF_THE_SAMPLE = 1_000;

    /** How many bytes of rows may wait. */
    private static final long MOST_HELD = 64L << 20;

    private final TableRecords records;
    private final TableMapping mapping;
    private final RowReader reader;
    private final Remarks remarks;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final OpenVisits visits;
    private final VisitTimes times = new VisitTimes();
    private final RowRemarks rowRemarks;
    private Optional<Header> header = Optional.empty();
    private Optional<String> last = Optional.empty();
    private int number;
    private long held;
    private boolean ended;
    private boolean found;

    TableSessions(TableRows rows, TableMapping mapping, Remarks remarks) {
        this.records = new TableRecords(rows);
        this.mapping = mapping;
        this.reader = new RowReader(mapping);
        this.remarks = remarks;
        this.rowRemarks = new RowRemarks(remarks);
        this.visits = new OpenVisits(remarks);
    }

    /** Something that waits for its turn: a visit, or an entry that is ready. */
    private record Waiting(int row, Optional<Visit> visit, Optional<SessionEntry.Unreadable> entry) {}

    /** Returns the next entry; empty at the end. */
    Optional<SessionEntry> next() {
        while (!ended && !isFirstReady()) {
            readRow();
        }
        Optional<SessionEntry> next = Optional.ofNullable(waiting.pollFirst()).map(this::close);
        if (next.isEmpty() && times.mayBeOfVisits()) {
            tellOfTimes();
        }
        return next;
    }

    private boolean isFirstReady() {
        return !waiting.isEmpty() && (number - waiting.getFirst().row() >= OpenVisits.WINDOW || held > MOST_HELD);
    }

    private SessionEntry close(Waiting first) {
        first.visit().ifPresent(this::close);
        first.entry().flatMap(SessionEntry.Unreadable::sessionId).ifPresent(visits::forgetRefusal);
        return first.visit().map(this::entry).or(first::entry).orElseThrow();
    }

    private void close(Visit visit) {
        visits.close(visit);
        held -= visit.weight();
    }

    /** Returns the entry of a visit, unless nobody knows its payers. */
    private SessionEntry entry(Visit visit) {
        VisitKey key = visit.key();
        times.add(visit.times());
        Optional<String> refusal = mapping.refusal(key.payer());
        refusal.flatMap(why -> key.visit()).ifPresent(visits::forgetRefusal);
        return refusal.map(why -> refused(visit, Column.PAYER_ID, why))
                .or(() -> visit.secondaryPayer()
                        .flatMap(mapping::refusal)
                        .map(why -> refused(visit, Column.SECONDARY_PAYER, why)))
                .orElseGet(() -> visit.entry(mapping.fileName()));
    }

    private SessionEntry refused(Visit visit, Column column, String why) {
        return visit.refused(mapping.fileName(), header.orElseThrow().place(column), why);
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
        if (read.isMinutesFirst()) {
            remarks.tell(
                    "durations",
                    "Durations such as 15:00 are read as minutes and seconds: the heading says so, or a cell can be nothing"
                            + " else.");
        }
        if (!read.has(Column.PATIENT_KEY)) {
            remarks.tell(
                    "patients",
                    "No column tells patients, so that each visit is counted alone: visits of one day are not pooled."
                            + " If there is one, say so: --column patient_key=\"Its Heading\".");
        }
    }

    private void tellOfTimes() {
        String heading = header.orElseThrow().heading(Column.MINUTES);
        remarks.tell(
                "times",
                "In all visits of several rows each row has the same minutes. If those are the whole visit's, they count once"
                        + " for each code: say what they are, --column total_treatment_minutes=\"" + heading
                        + "\", and export the minutes of each code.");
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
            rowRemarks.tell(cells, row);
            visits.add(row).ifPresent(this::open);
            held += row.weight();
            last = row.key().visit();
        } catch (RowRefusal refusal) {
            refuse(cells, record, refusal);
        }
    }

    /** A visit whose payer nobody knows leaves its siblings incomplete, as a row that is refused does. */
    private void open(Visit opened) {
        waiting.add(new Waiting(number, Optional.of(opened), Optional.empty()));
        if (mapping.refusal(opened.key().payer()).isPresent()) {
            opened.key().visit().ifPresent(visits::miss);
        }
    }

    /** Notes a row that was refused; one that does not say of which visit it is may belong to that of the row above. */
    private void refuse(Cells cells, List<String> record, RowRefusal refusal) {
        if (Header.isHeader(record, mapping)) {
            passHeadings(record);
            return;
        }
        SessionEntry.Unreadable refused = reader.refused(number, cells, refusal);
        refused.sessionId().ifPresent(visits::miss);
        if (refused.sessionId().isEmpty()
                && cells.header()
                        .index(Column.CPT_CODE)
                        .flatMap(cells::text)
                        .filter(CodeCells::isCode)
                        .isPresent()) {
            last.ifPresent(visits::missOpen);
        }
        add(refused);
    }

    /** Passes headings over that are repeated; others end the table. */
    private void passHeadings(List<String> record) {
        if (header.orElseThrow().isRepeatedBy(record)) {
            remarks.tell("headings", "Rows that repeat the headings are passed over, the first is row " + number + ".");
            return;
        }
        ended = true;
        add(broken(
                "row " + number,
                "Other headings begin in the middle of the table; give each table a file of its own."));
        tellOfText();
    }

    private void add(SessionEntry.Unreadable entry) {
        waiting.add(new Waiting(number, Optional.empty(), Optional.of(entry)));
    }
}
