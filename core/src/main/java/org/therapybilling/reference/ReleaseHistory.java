package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.vocabulary.CodeSet;

/** The releases of a table whose rows have no dates of their own: a row holds when its release does. */
final class ReleaseHistory<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final List<DataTable<K, V>> tables;

    private ReleaseHistory(DatasetKind kind, List<DataTable<K, V>> byDate) {
        this.kind = kind;
        this.tables = byDate;
    }

    static <K extends Serializable & Comparable<? super K>, V extends Serializable> ReleaseHistory<K, V> of(
            DatasetKind kind, List<DataTable<K, V>> tables) {
        return new ReleaseHistory<>(
                kind,
                tables.stream()
                        .sorted(Comparator.comparing(DataTable::release, ReleaseOrder.BY_DATE))
                        .toList());
    }

    /** Returns these releases and others; for the same date, these come first. */
    ReleaseHistory<K, V> joined(ReleaseHistory<K, V> others) {
        return new ReleaseHistory<>(kind, ReleaseOrder.joined(tables, others.tables, DataTable::release));
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
     *
     * @param complete whether a release is complete for the key
     * @param same whether two rows say the same as far as it matters
     */
    Answer<V> quarterly(K key, Predicate<CodeSet> complete, BiPredicate<V, V> same, LocalDate date, Later later) {
        List<DataTable<K, V>> telling =
                tables.stream().filter(table -> knows(table, key, complete)).toList();
        Optional<DataTable<K, V>> current =
                ReleaseOrder.current(telling, DataTable::release, date).stream().findFirst();
        if (current.isPresent()) {
            return answer(current.get(), key, Certainty.DEFINITE);
        }
        Optional<DataTable<K, V>> before = ReleaseOrder.latest(
                telling.stream()
                        .filter(table -> ReleaseOrder.last(table.release()).isBefore(date)),
                DataTable::release);
        Optional<DataTable<K, V>> after = telling.stream()
                .filter(table -> ReleaseOrder.first(table.release()).isAfter(date))
                .findFirst();
        if (before.isPresent() && after.isPresent()) {
            return between(before.get(), after.get(), key, same, date);
        }
        return before.filter(newest -> later == Later.LIKELY)
                .filter(newest -> newest.row(key).isPresent())
                .map(newest -> answer(newest, key, Certainty.LIKELY))
                .orElseGet(() -> new Answer.Unknown<>(notCovered(date)));
    }

    private Answer<V> between(
            DataTable<K, V> before, DataTable<K, V> after, K key, BiPredicate<V, V> same, LocalDate date) {
        Optional<V> was = before.row(key);
        Optional<V> is = after.row(key);
        boolean agree = (was.isPresent() && is.isPresent()) ? same.test(was.get(), is.get()) : was.equals(is);
        return agree
                ? answer(before, key, Certainty.DEFINITE)
                : new Answer.Unknown<>(before.release() + " and " + after.release() + " differ, and no release of "
                        + kind.id() + " between them is loaded for " + date + "; load one.");
    }

    /** What lies before the earliest release of a calendar year. */
    enum Earlier {
        /** What stands in the earliest one is likely to have held before. */
        LIKELY,
        /** Nothing is known. */
        UNKNOWN
    }

    /**
     * Answers from releases of which the latest of the calendar year counts that had come out by the date.
     *
     * @param complete whether a release is complete for the key
     */
    Answer<V> yearly(K key, Predicate<CodeSet> complete, LocalDate date, Earlier earlier) {
        List<DataTable<K, V>> ofYear = tables.stream()
                .filter(table -> ReleaseOrder.first(table.release()).getYear() == date.getYear())
                .filter(table -> knows(table, key, complete))
                .toList();
        return ReleaseOrder.latest(
                        ofYear.stream()
                                .filter(table ->
                                        !ReleaseOrder.first(table.release()).isAfter(date)),
                        DataTable::release)
                .or(() -> ofYear.stream()
                        .filter(table -> earlier == Earlier.LIKELY)
                        .findFirst())
                .map(table -> answer(
                        table, key, table.release().dates().contains(date) ? Certainty.DEFINITE : Certainty.LIKELY))
                .orElseGet(() -> new Answer.Unknown<>(notCovered(date)));
    }

    private boolean knows(DataTable<K, V> table, K key, Predicate<CodeSet> complete) {
        return table.row(key).isPresent() || complete.test(table.release().codes());
    }

    private Answer<V> answer(DataTable<K, V> table, K key, Certainty certainty) {
        return table.row(key)
                .<Answer<V>>map(row -> new Answer.Found<>(row, Source.of(table.release()), certainty))
                .orElseGet(() -> new Answer.None<>(Source.of(table.release()), certainty));
    }

    private String notCovered(LocalDate date) {
        return NotCovered.message(kind, releases(), date);
    }

    /** Returns the releases of a year that an answer for a date may come from. */
    List<DataRelease> consultedOfYear(LocalDate date) {
        List<DataRelease> ofYear = releases().stream()
                .filter(release -> ReleaseOrder.first(release).getYear() == date.getYear())
                .toList();
        return ReleaseOrder.consulted(ofYear, date);
    }
}
