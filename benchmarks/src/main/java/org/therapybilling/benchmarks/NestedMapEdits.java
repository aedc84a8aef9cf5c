package org.therapybilling.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits in a map by the text of column 1 of maps by the text of column 2. */
final class NestedMapEdits {

    private final Map<String, Map<String, List<PairRow>>> rows = new HashMap<>();

    NestedMapEdits(Stream<PairRow> edits) {
        edits.forEach(edit -> rows.computeIfAbsent(edit.column1().toString(), code -> new HashMap<>())
                .computeIfAbsent(edit.column2().toString(), code -> new ArrayList<>(1))
                .add(edit));
    }

    @Nullable
    PairRow find(String one, String other, LocalDate day) {
        PairRow edit = probe(one, other, day);
        return edit != null ? edit : probe(other, one, day);
    }

    private @Nullable PairRow probe(String column1, String column2, LocalDate day) {
        Map<String, List<PairRow>> partners = rows.get(column1);
        return partners == null ? null : inForce(partners.get(column2), day);
    }

    static @Nullable PairRow inForce(@Nullable List<PairRow> edits, LocalDate day) {
        for (int i = 0; edits != null && i < edits.size(); i++) {
            if (edits.get(i).mayBeInForce(day)) {
                return edits.get(i);
            }
        }
        return null;
    }
}
