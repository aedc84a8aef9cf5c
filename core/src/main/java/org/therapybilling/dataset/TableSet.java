package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.tables.TableRelease;
import org.therapybilling.reference.tables.TableSource;

/** Makes what answers questions of tables that were read. */
final class TableSet {

    private TableSet() {}

    static ReferenceData data(List<LoadedTable<?>> tables) {
        Map<Table<?, ?>, List<TableRelease>> releases = new LinkedHashMap<>();
        tables.forEach(table -> releases.computeIfAbsent(table.table(), first -> new ArrayList<>())
                .add(table.content()));
        return releases.entrySet().stream()
                .map(table -> ReferenceData.of(table.getKey(), TableSource.of(table.getValue())))
                .reduce(ReferenceData::over)
                .orElseGet(ReferenceData::empty);
    }
}
