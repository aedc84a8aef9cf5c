package org.therapybilling.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits in one map by the texts of both codes, joined. */
final class JoinedKeyEdits {

    private final Map<String, List<PairRow>> rows = new HashMap<>();

    JoinedKeyEdits(Stream<PairRow> edits) {
        edits.forEach(edit -> rows.computeIfAbsent(edit.column1() + "|" + edit.column2(), code -> new ArrayList<>(1))
                .add(edit));
    }

    @Nullable
    PairRow find(String one, String other, LocalDate day) {
        PairRow edit = NestedMapEdits.inForce(rows.get(one + "|" + other), day);
        return edit != null ? edit : NestedMapEdits.inForce(rows.get(other + "|" + one), day);
    }
}
