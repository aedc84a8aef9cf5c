package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.therapybilling.dataset.file.MeasuredInput;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DataRelease.Coverage;
import org.therapybilling.reference.Table;
import org.therapybilling.reference.tables.TableRelease;

/**
 * Brings together tables that were loaded together. Of one release there may be a part and the whole: the part is left
 * out if all it says stands in the whole, and refused if it says something else.
 */
final class TableMerge {

    private static final Comparator<LoadedTable<?>> WIDEST_FIRST = Comparator.<LoadedTable<?>, Coverage>comparing(
                    table -> table.release().coverage())
            .thenComparing(table -> table.release().rows(), Comparator.reverseOrder())
            .thenComparing(table -> table.files().toString());

    private TableMerge() {}

    static List<LoadedTable<?>> of(List<LoadedTable<?>> tables) {
        Map<Table<?, ?>, Map<String, List<LoadedTable<?>>>> byRelease = new TreeMap<>(KnownTables.ORDER);
        for (LoadedTable<?> table : tables) {
            DataRelease release = table.release();
            byRelease
                    .computeIfAbsent(table.table(), first -> new TreeMap<>())
                    .computeIfAbsent(release.dates() + " " + release.version(), name -> new ArrayList<>())
                    .add(table);
        }
        return byRelease.values().stream()
                .flatMap(ofKind -> ofKind.values().stream())
                .flatMap(sameRelease -> merged(sameRelease).stream())
                .toList();
    }

    private static List<LoadedTable<?>> merged(List<LoadedTable<?>> sameRelease) {
        List<LoadedTable<?>> kept = new ArrayList<>();
        for (LoadedTable<?> table : sameRelease.stream().sorted(WIDEST_FIRST).toList()) {
            boolean held = false;
            for (LoadedTable<?> wider : kept) {
                held |= replaces(wider, table);
            }
            if (!held) {
                kept.add(table);
            }
        }
        return kept.size() > 1 && kept.get(0).schema().isCollection() ? List.of(united(kept)) : kept;
    }

    /** Puts tables of one release together; all have the schema of the first. */
    private static LoadedTable<?> united(List<LoadedTable<?>> parts) {
        return united(parts.get(0), parts);
    }

    private static <S extends TableRelease> LoadedTable<S> united(LoadedTable<S> first, List<LoadedTable<?>> parts) {
        List<String> digests =
                parts.stream().map(part -> part.release().sha256()).distinct().toList();
        if (digests.size() < parts.size()) {
            throw DatasetException.ofFile(
                    String.join(", ", first.files()),
                    "the same content stands under several names that say different things; fetch each file again.");
        }
        TableSchema.Collector<S> rows = first.schema().collector();
        List<String> files =
                parts.stream().flatMap(part -> part.files().stream()).toList();
        for (LoadedTable<?> part : parts) {
            String file = String.join(", ", part.files());
            part.rows()
                    .forEach(
                            row -> rows.add(new TableRow(file, 1, first.schema().columns(), row)));
        }
        DataRelease release = first.release();
        ReleaseDraft draft = new ReleaseDraft(
                first.table(), release.publisher(), release.version(), release.codes(), release.dates());
        String sha256 = MeasuredInput.joinedSha256(digests);
        return LoadedTable.of(
                first.schema(),
                () -> rows.build(draft, sha256),
                first.table(),
                files,
                parts.stream()
                        .flatMap(part -> part.sources().stream())
                        .distinct()
                        .toList());
    }

    /**
     * Says whether nothing is lost if a table takes the place of another of the same release: it has all its rows, and is
     * complete for all codes that the other is complete for.
     *
     * @throws DatasetException if they contradict each other
     */
    static boolean replaces(LoadedTable<?> wider, LoadedTable<?> other) {
        return holds(wider, other)
                && wider.release().codes().containsAll(other.release().codes());
    }

    /**
     * Says whether a table holds every row of another of the same release.
     *
     * @throws DatasetException if they contradict each other
     */
    private static boolean holds(LoadedTable<?> wider, LoadedTable<?> other) {
        boolean[] all = {true};
        RowGroups.walk(wider, other, wider.schema().keyColumns(), (rows, others) -> {
            boolean held = !rows.isEmpty() || others.isEmpty();
            all[0] &= held;
            if (held) {
                others.forEach(row -> checkAgrees(row, rows, wider, other));
            }
            return true;
        });
        return all[0];
    }

    private static void checkAgrees(
            List<String> row, List<List<String>> rows, LoadedTable<?> wider, LoadedTable<?> other) {
        if (rows.stream().noneMatch(candidate -> wider.schema().agree(candidate, row))) {
            throw DatasetException.ofFile(
                    String.join(", ", other.files()),
                    "it says " + row + ", but " + String.join(", ", wider.files()) + " of the same release ("
                            + wider.release() + ") says " + rows + ". Perhaps two releases were mixed?");
        }
    }
}
