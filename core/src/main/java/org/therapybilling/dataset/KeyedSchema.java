package org.therapybilling.dataset;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.KeyedRows;

/** What the formats of tables with one row a key have in common. */
abstract class KeyedSchema<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements TableSchema<KeyedRows<K, V>> {

    abstract List<String> text(K key, V value);

    /** Returns the key alone, as messages show it. */
    final List<String> key(K key, V value) {
        return text(key, value).subList(0, keyColumns()).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns what is not the key, as messages show it. */
    final List<String> values(K key, V value) {
        List<String> row = text(key, value);
        return row.subList(keyColumns(), row.size());
    }

    @Override
    public final KeyedRows<K, V> later(DataRelease release, Supplier<KeyedRows<K, V>> read) {
        return KeyedRows.later(release, read);
    }

    @Override
    public final Stream<List<String>> rows(KeyedRows<K, V> table) {
        return table.rows().entrySet().stream().map(row -> text(row.getKey(), row.getValue()));
    }
}
