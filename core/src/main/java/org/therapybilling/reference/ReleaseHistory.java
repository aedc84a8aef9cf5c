package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;

/** The releases of a table whose rows have no dates of their own: a row holds when its release does. */
final class ReleaseHistory<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final List<DataTable<K, V>> tables;

    ReleaseHistory(DatasetKind kind, List<DataTable<K, V>> tables) {
        this.kind = kind;
        this.tables = tables.stream()
                .sorted(Comparator.comparing(DataTable::release, ReleaseOrder.BY_DATE))
                .toList();
    }

    List<DataTable<K, V>> tables() {
        return tables;
    }

    List<DataRelease> releases() {
        return tables.stream().map(DataTable::release).toList();
    }

    /** What lies after the newest release of a quarterly table. */
    enum Later {
        /** What stands in the newest one is likely to hold on. */
        LIKELY,
        /** Nothing is known. */
        UNKNOWN
    }

    /**
     * Answers from releases that are published every quarter: each vouches for its own quarter, and two that agree
     * vouch for the time between them.
     */
    Answer<V> quarterly(K key, Predicate<CodeSet> complete, LocalDate date, Later later) {
        Optional<DataTable<K, V>> before = Optional.empty();
        Optional<DataTable<K, V>> after = Optional.empty();
        for (DataTable<K, V> table : tables) {
            if (!knows(table, key, complete)) {
                continue;
            }
            if (table.release().dates().contains(date)) {
                return answer(table, key, Certainty.DEFINITE);
            }
            if (ReleaseOrder.last(table.release()).isBefore(date)) {
                before = Optional.of(table);
            } else if (after.isEmpty()) {
                after = Optional.of(table);
            }
        }
        if (before.isPresent() && after.isPresent()) {
            return between(before.get(), after.get(), key, date);
        }
        return before.filter(newest -> later == Later.LIKELY)
                .filter(newest -> newest.row(key).isPresent())
                .map(newest -> answer(newest, key, Certainty.LIKELY))
                .orElseGet(() -> new Answer.Unknown<>(notCovered(date)));
    }

    private Answer<V> between(DataTable<K, V> before, DataTable<K, V> after, K key, LocalDate date) {
        return before.row(key).equals(after.row(key))
                ? answer(before, key, Certainty.DEFINITE)
                : new Answer.Unknown<>(before.release() + " and " + after.release() + " differ, and no release of "
                        + kind.id() + " between them is loaded for " + date + "; load one.");
    }

    /**
     * Answers from releases of which the latest of the calendar year counts that had come out by the date, else the
     * year's earliest.
     */
    Answer<V> yearly(K key, Predicate<CodeSet> complete, LocalDate date) {
        List<DataTable<K, V>> ofYear = tables.stream()
                .filter(table -> ReleaseOrder.first(table.release()).getYear() == date.getYear())
                .filter(table -> knows(table, key, complete))
                .toList();
        return ofYear.stream()
                .filter(table -> !ReleaseOrder.first(table.release()).isAfter(date))
                .max(Comparator.comparing(table -> ReleaseOrder.first(table.release())))
                .or(() -> ofYear.stream().findFirst())
                .map(table -> answer(
                        table, key, table.release().dates().contains(date) ? Certainty.DEFINITE : Certainty.LIKELY))
                .orElseGet(() -> new Answer.Unknown<>(notCovered(date)));
    }

    private boolean knows(DataTable<K, V> table, K key, Predicate<CodeSet> complete) {
        return table.row(key).isPresent() || complete.test(table.release().codes());
    }

    private Answer<V> answer(DataTable<K, V> table, K key, Certainty certainty) {
        return table.row(key)
                .<Answer<V>>map(row -> new Answer.Found<>(row, table.release().citation(), certainty))
                .orElseGet(() -> new Answer.None<>(table.release().citation()));
    }

    private String notCovered(LocalDate date) {
        return NotCovered.message(kind, releases(), date);
    }

    /** Returns the releases of a year that an answer for a date may come from. */
    List<DataRelease> consultedOfYear(LocalDate date) {
        List<DataRelease> ofYear = releases().stream()
                .filter(release -> ReleaseOrder.first(release).getYear() == date.getYear())
                .toList();
        return new ArrayList<>(ReleaseOrder.consulted(ofYear, date));
    }
}
