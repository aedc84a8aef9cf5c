package org.therapybilling.compliance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.Datum;

/**
 * A value for the texts of a finding; a later one takes the place of an earlier one of the same name.
 *
 * @param name the name of its place in the texts
 * @param value the value
 */
record DraftValue(String name, Datum value) {

    /** Returns the doubts among values; none of null. */
    static Doubts doubts(@Nullable Trail<DraftValue> values) {
        for (Trail<DraftValue> step = values; step != null; step = step.before()) {
            if (step.last().value instanceof Doubts doubts) {
                return doubts;
            }
        }
        return Doubts.NONE;
    }

    /** Returns values by their names, in the order of the first of each name. */
    static Map<String, Datum> byName(@Nullable Trail<DraftValue> values) {
        Map<String, Datum> byName = new LinkedHashMap<>();
        for (DraftValue value : Trail.inOrder(values)) {
            byName.put(value.name, value.value);
        }
        return byName;
    }
}
