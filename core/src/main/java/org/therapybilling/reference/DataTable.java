package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

/**
 * One release of a table that has one row a key.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
public final class DataTable<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Map<K, V> rows;

    private DataTable(DataRelease release, Map<K, V> rows) {
        this.release = release;
        this.rows = rows;
    }

    /**
     * Returns a release.
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param release where the rows come from
     * @param rows the rows
     * @return the release
     * @throws IllegalArgumentException if the release counts other than so many rows
     */
    public static <K extends Serializable & Comparable<? super K>, V extends Serializable> DataTable<K, V> of(
            DataRelease release, Map<K, V> rows) {
        Checks.inRange("The number of rows of " + release, rows.size(), release.rows(), release.rows());
        return new DataTable<>(release, Map.copyOf(rows));
    }

    /**
     * Returns where the rows come from.
     *
     * @return the release
     */
    public DataRelease release() {
        return release;
    }

    /**
     * Returns the row of a key.
     *
     * @param key a key
     * @return what the row says; empty if there is none
     */
    public Optional<V> row(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns all rows.
     *
     * @return an unmodifiable map in the order of the keys
     */
    public SortedMap<K, V> rows() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }
}
