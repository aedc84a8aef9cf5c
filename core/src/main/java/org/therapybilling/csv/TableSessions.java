package org.therapybilling.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.therapybilling.internal.RecentKeys;
import org.therapybilling.session.SessionEntry;

/**
 * Reads a table and joins the rows of each visit. What was read waits until so many rows have come after it as the
 * window is long, or the table has ended; then it goes out, in the order of first rows.
 */
final class TableSessions {

    /** How many rows a visit stays open for after its first. */
    static final int WINDOW = 10_000;

    private final TableText text;
    private final RowReader reader;
    private final Consumer<String> remarks;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<VisitKey, Visit> open = new HashMap<>();
    private final Map<String, Integer> refusalsByVisit = new HashMap<>();
    private final RecentKeys closed = new RecentKeys();
    private Optional<Header> header = Optional.empty();
    private int number;
    private boolean ended;
    private boolean found;

    TableSessions(TableText text, RowReader reader, Consumer<String> remarks) {
        this.text = text;
        this.reader = reader;
        this.remarks = remarks;
    }

    /** Something that waits for its turn: a visit, or an entry that is ready. */
    private record Waiting(int row, Optional<Visit> visit, Optional<SessionEntry> entry) {}

    /** Returns the next entry; empty at the end. */
    Optional<SessionEntry> next() {
        while (!ended && (waiting.isEmpty() || number - waiting.getFirst().row() < WINDOW)) {
            readRow();
        }
        return Optional.ofNullable(waiting.pollFirst()).map(this::close);
    }

    private SessionEntry close(Waiting first) {
        first.visit().ifPresent(visit -> {
            open.remove(visit.key());
            closed.add(visit.key().parts());
        });
        first.entry()
                .flatMap(TableSessions::visitOf)
                .ifPresent(
                        visit -> refusalsByVisit.merge(visit, -1, (now, less) -> now + less == 0 ? null : now + less));
        return first.visit().map(Visit::entry).or(first::entry).orElseThrow();
    }

    private static Optional<String> visitOf(SessionEntry entry) {
        return entry instanceof SessionEntry.Unreadable refused ? refused.sessionId() : Optional.empty();
    }

    private void readRow() {
        number++;
        try {
            Optional<List<String>> cells = text.next();
            if (cells.isEmpty()) {
                end();
            } else if (header.isEmpty()) {
                header = Optional.of(Header.of(cells.get()));
                header.flatMap(Header::remark).ifPresent(remarks);
            } else if (!Cells.areBlank(cells.get())) {
                found = true;
                row(new Cells(header.get(), cells.get()));
            }
        } catch (TableFormatException unreadable) {
            ended = true;
            add(broken(header.isEmpty() ? "row 1" : "row " + number, unreadable.problem()));
        }
    }

    private void end() {
        ended = true;
        if (!found) {
            add(broken("", "The table has no rows; expected are a header and at least one line."));
        }
    }

    private static SessionEntry.Unreadable broken(String position, String problem) {
        return new SessionEntry.Unreadable(position, Optional.empty(), "", problem);
    }

    private void row(Cells cells) {
        try {
            Row row = reader.read(number, cells);
            if (closed.contains(row.key().parts())) {
                throw new RowRefusal(
                        Column.VISIT_ID,
                        "The row comes more than " + WINDOW + " rows after the first of its visit, which is already"
                                + " reported; sort the table by visit.");
            }
            add(row);
        } catch (RowRefusal refusal) {
            refuse(cells, refusal);
        }
    }

    /** Adds a row to its visit, which it opens if it is the first; refused, it leaves no trace. */
    private void add(Row row) {
        VisitKey key = row.key();
        Visit known = open.get(key);
        Visit visit = known == null ? new Visit(key) : known;
        visit.add(row);
        if (known == null) {
            open.put(key, visit);
            waiting.add(new Waiting(number, Optional.of(visit), Optional.empty()));
            if (refusalsByVisit.containsKey(key.visit())) {
                visit.miss();
            }
        }
    }

    private void refuse(Cells cells, RowRefusal refusal) {
        SessionEntry.Unreadable refused = reader.refused(number, cells, refusal);
        refused.sessionId().ifPresent(id -> {
            refusalsByVisit.merge(id, 1, Integer::sum);
            open.values().stream()
                    .filter(visit -> visit.key().visit().equals(id))
                    .forEach(Visit::miss);
        });
        add(refused);
    }

    private void add(SessionEntry.Unreadable entry) {
        waiting.add(new Waiting(number, Optional.empty(), Optional.of(entry)));
    }
}
