package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that grows at its end, of which the shorter ones stay as they are: a draft that most often finds nothing is
 * copied without copying what it holds.
 *
 * @param <T> the elements
 * @param last the last element
 * @param before what stands before it; null for nothing
 */
record Trail<T>(T last, @Nullable Trail<T> before) {

    /** Returns the elements of a trail, the first one first; none of null. */
    static <T> List<T> inOrder(@Nullable Trail<T> end) {
        if (end == null) {
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (Trail<T> step = end; step != null; step = step.before) {
            elements.add(step.last);
        }
        Collections.reverse(elements);
        return elements;
    }
}
