package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Of a table whose releases count for a calendar year: the latest of the year that had come out by the date. Past the dates
 * of that release it is likely to hold on, and sure to where the next release of the year says the same.
 *
 * <pre>
 *            |&lt;--------------- 2026 ----------------&gt;|
 *   unknown  |-- likely --|====C====|---- likely -----| unknown
 *                         ^ 2026-07-01
 * </pre>
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 * @param keys for which keys a release is complete
 * @param earlier what is known of dates before the earliest release of a year
 */
public record YearVouching<K extends Serializable & Comparable<? super K>, V extends Serializable>(
        KeyCodes<K> keys, Earlier earlier) implements Vouching<K, V, KeyedRows<K, V>> {

    /** What is known of dates before the earliest release of a calendar year. */
    public enum Earlier {
        /** What it says is likely to have held before, within its year. */
        LIKELY,
        /** Nothing. */
        UNKNOWN
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

        private final YearVouching<K, V> vouching;
        private final LocalDate date;

        /** The releases that may answer, the one to be asked first in front. */
        private final List<Witness<KeyedRows<K, V>>> inOrder;

        /** The releases of the year after the date, the earliest in front. */
        private final List<Witness<KeyedRows<K, V>>> later;

        private final Answer<V> unknown;

        Day(YearVouching<K, V> vouching, LocalDate date, TableReleases<KeyedRows<K, V>> all) {
            this.vouching = vouching;
            this.date = date;
            List<Witness<KeyedRows<K, V>>> ofYear = ofYear(all.witnesses());
            this.later = ofYear.stream()
                    .filter(release -> release.first().isAfter(date))
                    .toList();
            this.inOrder = inOrder(ofYear);
            this.unknown = all.unknown(date);
        }

        private List<Witness<KeyedRows<K, V>>> ofYear(List<Witness<KeyedRows<K, V>>> byDate) {
            return byDate.stream()
                    .filter(release -> release.first().getYear() == date.getYear())
                    .toList();
        }

        private List<Witness<KeyedRows<K, V>>> inOrder(List<Witness<KeyedRows<K, V>>> ofYear) {
            List<Witness<KeyedRows<K, V>>> asked = new ArrayList<>(DayReleases.latestFirst(ofYear.stream()
                    .filter(release -> !release.first().isAfter(date))
                    .toList()));
            if (vouching.earlier() == YearVouching.Earlier.LIKELY) {
                asked.addAll(later);
            }
            return asked;
        }

        @Override
        public Answer<V> ask(K key) {
            for (int i = 0; i < inOrder.size(); i++) {
                Witness<KeyedRows<K, V>> release = inOrder.get(i);
                V row = release.rows().row(key);
                if (row != null
                        || vouching.keys()
                                .isComplete(key, release.rows().release().codes())) {
                    boolean sure = release.isFor(date) || isConfirmed(release, key, row);
                    return release.answer(row, sure ? Certainty.DEFINITE : Certainty.LIKELY);
                }
            }
            return unknown;
        }

        /** Says whether the next release of the year says the same of dates after this one, so that nothing changed between. */
        private boolean isConfirmed(Witness<KeyedRows<K, V>> before, K key, @Nullable V row) {
            for (Witness<KeyedRows<K, V>> next : later) {
                V then = next.rows().row(key);
                if (then != null
                        || vouching.keys().isComplete(key, next.rows().release().codes())) {
                    return !before.first().isAfter(date) && Objects.equals(then, row);
                }
            }
            return false;
        }

        @Override
        public boolean knows(ProcedureCode code) {
            K key = vouching.keys().keyOf(code);
            return key != null && ask(key) instanceof Answer.Found;
        }
    }
}
