package org.therapybilling.reference.tables;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
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

    /** Gives the rows when they are first asked for; null where they are there. */
    private final transient @Nullable Supplier<KeyedRows<K, V>> source;

    private volatile @Nullable Map<K, V> rows;

    private KeyedRows(DataRelease release, @Nullable Supplier<KeyedRows<K, V>> source, @Nullable Map<K, V> rows) {
        this.release = release;
        this.source = source;
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
        return new KeyedRows<>(release, null, Map.copyOf(rows));
    }

    /**
     * {@return a release that is read when a row is first asked for}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param release where the rows come from
     * @param source gives the same release with its rows; may be called by several threads
     */
    public static <K extends Serializable & Comparable<? super K>, V extends Serializable> KeyedRows<K, V> later(
            DataRelease release, Supplier<KeyedRows<K, V>> source) {
        return new KeyedRows<>(release, source, null);
    }

    private Map<K, V> all() {
        Map<K, V> known = rows;
        if (known == null) {
            known = Objects.requireNonNull(source).get().all();
            rows = known;
        }
        return known;
    }

    @Serial
    private Object readResolve() {
        return of(release, all());
    }

    @Serial
    private Object writeReplace() {
        return new KeyedRows<>(release, null, all());
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
        return all().get(key);
    }

    /** {@return an unmodifiable map of all rows in the order of their keys} */
    public SortedMap<K, V> rows() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(all()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedRows<?, ?> that && release.equals(that.release) && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return release.hashCode();
    }
}
