package org.therapybilling.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.internal.RecentKeys;

/** The visits that rows may still belong to. */
final class OpenVisits {

    /** How many rows a visit stays open for after its first. */
    static final int WINDOW = 10_000;

    private final Remarks remarks;
    private final Map<VisitKey, Visit> open = new HashMap<>();
    private final Map<String, List<Visit>> byId = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final RecentKeys closed = new RecentKeys();

    OpenVisits(Remarks remarks) {
        this.remarks = remarks;
    }

    /**
     * Adds a row to its visit; refused, it leaves no trace.
     *
     * @return the visit, if the row opened it
     * @throws RowRefusal if the visit is closed, or the row does not fit the others
     */
    Optional<Visit> add(Row row) {
        VisitKey key = row.key();
        if (closed.contains(key.parts())) {
            throw new RowRefusal(
                    key.visit().isPresent() ? Column.VISIT_ID : Column.PATIENT_KEY,
                    "The row comes more than " + WINDOW + " rows, or 64 MiB, after the first of its visit, which is"
                            + " already reported; sort the table by visit.");
        }
        Visit known = open.get(key);
        Visit visit = known == null ? new Visit(key) : known;
        visit.add(row);
        if (known != null) {
            return Optional.empty();
        }
        open(visit, row.number());
        return Optional.of(visit);
    }

    private void open(Visit visit, int row) {
        open.put(visit.key(), visit);
        visit.key().visit().ifPresent(id -> {
            List<Visit> same = byId.computeIfAbsent(id, none -> new ArrayList<>(1));
            if (same.stream().anyMatch(other -> visit.key().isSameButForPayer(other.key()))) {
                remarks.tell(
                        "payers",
                        "A visit has rows of two payers, the first in row " + row + "; each payer's rows are"
                                + " a session of their own, and their minutes are not pooled.");
            }
            same.add(visit);
            if (refusals.containsKey(id)) {
                visit.miss();
            }
        });
    }

    /** Notes that a row of a visit was refused. */
    void miss(String id) {
        refusals.merge(id, 1, Integer::sum);
        missOpen(id);
    }

    /** Notes that a row was refused which may be of a visit. */
    void missOpen(String id) {
        byId.getOrDefault(id, List.of()).forEach(Visit::miss);
    }

    /** Forgets the refusal of a row that was told. */
    void forgetRefusal(String id) {
        refusals.computeIfPresent(id, (visit, count) -> count == 1 ? null : count - 1);
    }

    /** Closes a visit: rows that still come for it are refused. */
    void close(Visit visit) {
        open.remove(visit.key());
        closed.add(visit.key().parts());
        visit.key()
                .visit()
                .ifPresent(id -> byId.computeIfPresent(id, (same, visits) -> {
                    visits.remove(visit);
                    return visits.isEmpty() ? null : visits;
                }));
    }
}
