package org.therapybilling.dataset;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.therapybilling.reference.DataTable;

/** Collects the rows of a table that has one row a key. */
abstract class KeyedCollector<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements TableFormat.Collector<DataTable<K, V>> {

    private final KeyedFormat<K, V> format;
    private final Map<K, V> rows = new HashMap<>();

    KeyedCollector(KeyedFormat<K, V> format) {
        this.format = format;
    }

    abstract K key(TableRow row);

    abstract V value(TableRow row);

    @Override
    public final void add(TableRow row) {
        K key = key(row);
        V value = value(row);
        V before = rows.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            throw row.refused("the key " + String.join(" ", format.key(key, value)) + " has stood before with other"
                    + " values: first " + format.values(key, before) + ", now " + format.values(key, value)
                    + ". Perhaps two releases were mixed?");
        }
    }

    @Override
    public final DataTable<K, V> build(ReleaseDraft draft, String sha256) {
        return DataTable.of(draft.release(rows.size(), sha256), rows);
    }
}
