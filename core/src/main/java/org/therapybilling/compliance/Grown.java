package org.therapybilling.compliance;

import java.util.ArrayList;
import java.util.List;

/** Lists that mostly stay empty: nothing is allocated before the first element. */
final class Grown {

    private Grown() {}

    /**
     * Returns a list with one more element: the same list, unless it was empty.
     *
     * @param list an empty list, or one that this method returned
     * @param item the element
     */
    static <T> List<T> by(List<T> list, T item) {
        List<T> grown = list.isEmpty() ? new ArrayList<>(2) : list;
        grown.add(item);
        return grown;
    }
}
