package org.therapybilling.reference.tables;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;

/**
 * One release of a table whose rows have dates and sources of their own.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
public final class DatedRows<K extends Serializable, V extends Serializable> implements TableRelease {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Map<K, List<DatedRow<V>>> rows;

    private DatedRows(DataRelease release, Map<K, List<DatedRow<V>>> rows) {
        this.release = release;
        this.rows = rows;
    }

    /**
     * {@return a release}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param release where they come from
     * @param rows the rows of each key, in any order
     * @throws IllegalArgumentException if two rows of a key hold on the same date, or the release counts other than so
     *     many rows
     */
    public static <K extends Serializable, V extends Serializable> DatedRows<K, V> of(
            DataRelease release, Map<K, ? extends Collection<DatedRow<V>>> rows) {
        int count = rows.values().stream().mapToInt(Collection::size).sum();
        Checks.inRange("The number of rows of " + release, count, release.rows(), release.rows());
        Map<K, List<DatedRow<V>>> byDate = new LinkedHashMap<>();
        rows.forEach((key, ofKey) -> byDate.put(key, byDate(key, ofKey)));
        return new DatedRows<>(release, Map.copyOf(byDate));
    }

    private static <V extends Serializable> List<DatedRow<V>> byDate(Object key, Collection<DatedRow<V>> rows) {
        List<DatedRow<V>> byDate = rows.stream()
                .sorted(Comparator.comparing(row -> row.period().firstDay().orElse(LocalDate.MIN)))
                .toList();
        for (int i = 1; i < byDate.size(); i++) {
            if (byDate.get(i - 1).period().overlaps(byDate.get(i).period())) {
                throw new IllegalArgumentException(key + " has two values on "
                        + byDate.get(i).period() + "; end the one before the other begins.");
            }
        }
        return byDate;
    }

    @Override
    public DataRelease release() {
        return release;
    }

    /** {@return the keys of all rows, in no order} */
    public Set<K> keys() {
        return rows.keySet();
    }

    /**
     * {@return the rows of a key by date; an unmodifiable list, empty if there is none}
     *
     * @param key a key
     */
    public List<DatedRow<V>> rows(K key) {
        return rows.getOrDefault(key, List.of());
    }

    /**
     * {@return the row of a key that holds on a date, as an answer; empty if there is none}
     *
     * @param key a key
     * @param date a date of service
     */
    public Optional<Answer<V>> found(K key, LocalDate date) {
        for (DatedRow<V> row : rows(key)) {
            if (row.period().contains(date)) {
                return Optional.of(new Answer.Found<>(row.value(), source(row), row.certainty()));
            }
        }
        return Optional.empty();
    }

    /**
     * {@return that a key is known to have no row on a date, as an answer}
     *
     * @param row the row that says so
     */
    public Answer<V> none(DatedRow<V> row) {
        return new Answer.None<>(source(row), Certainty.DEFINITE);
    }

    /**
     * {@return what is likely of a key on a date after the last day of the release, as an answer: a row that is open still
     * holds, and one that had ended before has not come back; empty if the release does not say}
     *
     * @param key a key
     * @param date a date of service
     * @param last the last day of the release
     */
    public Optional<Answer<V>> beyond(K key, LocalDate date, LocalDate last) {
        for (DatedRow<V> row : rows(key)) {
            if (row.period().contains(date)) {
                return Optional.of(new Answer.Found<>(row.value(), source(row), atMostLikely(row.certainty())));
            }
        }
        boolean ended = !rows(key).isEmpty()
                && rows(key).stream()
                        .allMatch(row ->
                                row.period().lastDay().filter(last::isAfter).isPresent());
        return ended ? Optional.of(new Answer.None<>(source(rows(key).get(0)), Certainty.LIKELY)) : Optional.empty();
    }

    private static Certainty atMostLikely(Certainty certainty) {
        return certainty == Certainty.DEFINITE ? Certainty.LIKELY : certainty;
    }

    private Source source(DatedRow<V> row) {
        return new Source(row.source(), List.of(release));
    }

    /**
     * {@return that it is not known whether a key has a row, as an answer}
     *
     * @param why what is missing and how to supply it
     */
    public Answer<V> unknown(String why) {
        return new Answer.Unknown<>(why, List.of(release));
    }

    @Serial
    private Object readResolve() {
        return of(release, rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatedRows<?, ?> that && release.equals(that.release) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return release.hashCode();
    }
}
