package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Of a table that is published every quarter and whose rows have no dates of their own: each release vouches for its
 * quarter, and two that agree also for the quarters between. What the newest says, also that there is no row, is likely to
 * hold on.
 *
 * <pre>
 *             2024Q3               2026Q2
 *   unknown |===6===|-- 6, agreed --|===6===|-- 6, likely --&gt;
 *   unknown |===6===|--- unknown ---|===5===|-- 5, likely --&gt;
 *   unknown |=none==|- none, agreed -|=none==|- none, likely -&gt;
 * </pre>
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 * @param keys for which keys a release is complete
 * @param same whether two rows say the same as far as it matters
 */
public record QuarterVouching<K extends Serializable & Comparable<? super K>, V extends Serializable>(
        KeyCodes<K> keys, Same<V> same) implements Vouching<K, V, KeyedRows<K, V>> {

    /**
     * Compares rows.
     *
     * @param <V> what a row says
     */
    public interface Same<V> extends Serializable {

        /**
         * {@return whether two rows say the same as far as it matters}
         *
         * @param one a row
         * @param other a row of another release
         */
        boolean test(V one, V other);
    }

    @Override
    public DayTable<K, V> on(LocalDate date, TableReleases<KeyedRows<K, V>> releases) {
        return new Day<>(this, date, releases);
    }

    @Override
    public boolean isAboutCodes() {
        return keys.areCodes();
    }

    @Override
    public KeyedRows<K, V> release(DataRelease release, Map<K, V> rows) {
        return KeyedRows.of(release, rows);
    }

    /** The table on a date. */
    private static final class Day<K extends Serializable & Comparable<? super K>, V extends Serializable>
            implements DayTable<K, V> {

        private final QuarterVouching<K, V> vouching;
        private final LocalDate date;
        private final TableReleases<KeyedRows<K, V>> all;
        private final DayReleases<KeyedRows<K, V>> releases;
        private final Answer<V> unknown;

        Day(QuarterVouching<K, V> vouching, LocalDate date, TableReleases<KeyedRows<K, V>> all) {
            this.vouching = vouching;
            this.date = date;
            this.all = all;
            this.releases = DayReleases.of(all.witnesses(), date);
            this.unknown = all.unknown(date);
        }

        @Override
        public Answer<V> ask(K key) {
            Witness<KeyedRows<K, V>> current = telling(releases.published(), key);
            if (current != null) {
                return current.answer(current.rows().row(key), Certainty.DEFINITE);
            }
            Witness<KeyedRows<K, V>> before = telling(releases.before(), key);
            if (before == null) {
                return unknown;
            }
            Witness<KeyedRows<K, V>> after = telling(releases.after(), key);
            return after == null
                    ? before.answer(before.rows().row(key), Certainty.LIKELY)
                    : between(before, after, key);
        }

        /** Returns the first release that has a row of a key, or is complete for it. */
        private @Nullable Witness<KeyedRows<K, V>> telling(List<Witness<KeyedRows<K, V>>> some, K key) {
            for (int i = 0; i < some.size(); i++) {
                KeyedRows<K, V> rows = some.get(i).rows();
                if (rows.row(key) != null
                        || vouching.keys().isComplete(key, rows.release().codes())) {
                    return some.get(i);
                }
            }
            return null;
        }

        private Answer<V> between(Witness<KeyedRows<K, V>> before, Witness<KeyedRows<K, V>> after, K key) {
            V was = before.rows().row(key);
            V is = after.rows().row(key);
            boolean agree = (was != null && is != null) ? vouching.same().test(was, is) : was == is;
            return agree ? before.answerWith(after, was) : differing(before, after);
        }

        private Answer<V> differing(Witness<KeyedRows<K, V>> before, Witness<KeyedRows<K, V>> after) {
            return new Answer.Unknown<>(
                    before.rows().release() + " and " + after.rows().release() + " differ, and no release of "
                            + all.table() + " between them is loaded for " + date + "; load one.",
                    List.of(before.rows().release(), after.rows().release()));
        }

        @Override
        public boolean knows(ProcedureCode code) {
            K key = vouching.keys().keyOf(code);
            return key != null && ask(key) instanceof Answer.Found;
        }
    }
}
