package org.therapybilling.dataset;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.therapybilling.reference.tables.KeyedRows;

/** Collects the rows of a table that has one row a key. */
abstract class KeyedCollector<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements TableSchema.Collector<KeyedRows<K, V>> {

    private final KeyedSchema<K, V> schema;
    private final Map<K, V> rows = new HashMap<>();

    KeyedCollector(KeyedSchema<K, V> schema) {
        this.schema = schema;
    }

    abstract K key(TableRow row);

    abstract V value(TableRow row);

    @Override
    public final void add(TableRow row) {
        K key = key(row);
        V value = value(row);
        V before = rows.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            throw row.refused("the key " + String.join(" ", schema.key(key, value)) + " has stood before with other"
                    + " values: first " + schema.values(key, before) + ", now " + schema.values(key, value)
                    + ". Perhaps two releases were mixed?");
        }
    }

    @Override
    public final KeyedRows<K, V> build(ReleaseDraft draft, String sha256) {
        return KeyedRows.of(draft.release(rows.size(), sha256), rows);
    }
}
