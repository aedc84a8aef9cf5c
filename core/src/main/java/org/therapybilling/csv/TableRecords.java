package org.therapybilling.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a table with their numbers, of which some are looked at before their turn. */
final class TableRecords {

    /** How many characters are held at most, give or take a record. */
    private static final int MOST_AHEAD = 1 << 23;

    private final TableRows rows;
    private final Deque<Numbered> ahead = new ArrayDeque<>();
    private int read;
    private int held;
    private boolean ended;
    private @Nullable TableFormatException failure;

    TableRecords(TableRows rows) {
        this.rows = rows;
    }

    /**
     * A record.
     *
     * @param number its number, from 1
     * @param cells its cells
     */
    record Numbered(int number, List<String> cells) {}

    /** Returns the next records without taking them: as many as are asked for, or all that can be read. */
    List<Numbered> ahead(int count) {
        while (ahead.size() < count && held < MOST_AHEAD && readOne()) {}
        return new ArrayList<>(ahead).subList(0, Math.min(count, ahead.size()));
    }

    private boolean readOne() {
        if (ended) {
            return false;
        }
        try {
            Optional<List<String>> cells = rows.next();
            ended = cells.isEmpty();
            cells.ifPresent(this::hold);
        } catch (TableFormatException broken) {
            ended = true;
            read++;
            failure = broken;
        }
        return !ended;
    }

    private void hold(List<String> cells) {
        read++;
        ahead.add(new Numbered(read, cells));
        held += CellText.length(cells);
    }

    /**
     * Takes the next record; empty at the end.
     *
     * @throws TableFormatException if it cannot be read; there is nothing behind it then
     */
    Optional<Numbered> next() {
        if (ahead.isEmpty()) {
            readOne();
        }
        Numbered first = ahead.poll();
        if (first == null && failure != null) {
            throw failure;
        }
        if (first != null) {
            held -= CellText.length(first.cells());
        }
        return Optional.ofNullable(first);
    }

    /** Returns the number of the record that was read last, from 1; 0 before the first. */
    int read() {
        return read;
    }

    Optional<String> remark() {
        return rows.remark();
    }
}
