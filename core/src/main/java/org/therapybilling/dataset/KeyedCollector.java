package org.therapybilling.dataset;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.therapybilling.reference.DataTable;

/** Collects the rows of a table that has one row a key. */
abstract class KeyedCollector<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements TableFormat.Collector<DataTable<K, V>> {

    private final Map<K, V> rows = new HashMap<>();

    abstract K key(TableRow row);

    abstract V value(TableRow row);

    @Override
    public final void add(TableRow row) {
        K key = key(row);
        V value = value(row);
        V before = rows.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            throw row.refused("the key " + shown(key) + " has stood before with other values: first " + before
                    + ", now " + value + ". Perhaps two releases were mixed?");
        }
    }

    /** Returns how messages show a key. */
    String shown(K key) {
        return key.toString();
    }

    @Override
    public final DataTable<K, V> build(ReleaseDraft draft, String sha256) {
        return DataTable.of(draft.release(rows.size(), sha256), rows);
    }
}
