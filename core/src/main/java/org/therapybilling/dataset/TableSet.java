package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.ReferenceData;

/** Makes what answers questions of tables that were read. */
final class TableSet {

    private TableSet() {}

    static ReferenceData data(List<LoadedTable<?>> tables) {
        Map<DatasetKind, List<LoadedTable<?>>> byKind = new EnumMap<>(DatasetKind.class);
        tables.forEach(table ->
                byKind.computeIfAbsent(table.kind(), kind -> new ArrayList<>()).add(table));
        return byKind.entrySet().stream()
                .map(entry -> data(entry.getKey(), entry.getValue()))
                .reduce(ReferenceData::over)
                .orElseGet(ReferenceData::empty);
    }

    /** Tables of one kind all have its one format. */
    @SuppressWarnings("unchecked")
    private static <T> ReferenceData data(DatasetKind kind, List<LoadedTable<?>> tables) {
        TableFormat<T> format = (TableFormat<T>) TableFormats.of(kind);
        List<T> releases = new ArrayList<>();
        tables.forEach(table -> releases.add((T) table.table()));
        return format.data(kind, releases);
    }
}
