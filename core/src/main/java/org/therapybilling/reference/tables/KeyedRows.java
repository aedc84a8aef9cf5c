package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

/**
 * One release of a table that has one row a key.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
public final class KeyedRows<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements TableRelease {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Map<K, V> rows;

    private KeyedRows(DataRelease release, Map<K, V> rows) {
        this.release = release;
        this.rows = rows;
    }

    /**
     * {@return a release}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param release where the rows come from
     * @param rows the rows
     * @throws IllegalArgumentException if the release counts other than so many rows
     */
    public static <K extends Serializable & Comparable<? super K>, V extends Serializable> KeyedRows<K, V> of(
            DataRelease release, Map<K, V> rows) {
        Checks.inRange("The number of rows of " + release, rows.size(), release.rows(), release.rows());
        return new KeyedRows<>(release, Map.copyOf(rows));
    }

    @Override
    public DataRelease release() {
        return release;
    }

    /**
     * {@return the row of a key; null if there is none}
     *
     * @param key a key
     */
    public @Nullable V row(K key) {
        return rows.get(key);
    }

    /** {@return an unmodifiable map of all rows in the order of their keys} */
    public SortedMap<K, V> rows() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedRows<?, ?> that && release.equals(that.release) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return release.hashCode();
    }
}
