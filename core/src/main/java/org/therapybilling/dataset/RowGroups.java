package org.therapybilling.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Walks through the rows of two tables side by side, in the order of their keys, those of one key together. */
final class RowGroups {

    private static final Comparator<List<String>> BY_KEY = RowGroups::compareKeys;

    private final Iterator<List<String>> rows;
    private final int keys;
    private @Nullable List<String> next;

    private RowGroups(LoadedTable<?> table, int keys) {
        this.rows = table.rows().iterator();
        this.keys = keys;
        advance();
    }

    /** Takes the rows of a key: those of one table and those of the other, either of which may be empty. */
    interface Visitor {

        /**
         * Takes the rows of a key.
         *
         * @return whether to go on
         */
        boolean visit(List<List<String>> one, List<List<String>> other);
    }

    /**
     * Walks through two tables.
     *
     * @param keys how many columns, the first ones, are the key
     */
    static void walk(LoadedTable<?> one, LoadedTable<?> other, int keys, Visitor visitor) {
        RowGroups left = new RowGroups(one, keys);
        RowGroups right = new RowGroups(other, keys);
        boolean further = true;
        while (further && (left.key() != null || right.key() != null)) {
            int order = order(left.key(), right.key());
            further = visitor.visit(order <= 0 ? left.take() : List.of(), order >= 0 ? right.take() : List.of());
        }
    }

    private static int order(@Nullable List<String> one, @Nullable List<String> other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return BY_KEY.compare(one, other);
    }

    private static int compareKeys(List<String> one, List<String> other) {
        return IntStream.range(0, one.size())
                .map(i -> one.get(i).compareTo(other.get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    private @Nullable List<String> key() {
        return next == null ? null : next.subList(0, keys);
    }

    private List<List<String>> take() {
        List<String> key = key();
        List<List<String>> group = new ArrayList<>();
        while (next != null && next.subList(0, keys).equals(key)) {
            group.add(next);
            advance();
        }
        return group;
    }
}
