package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Of a table whose rows have dates and sources of their own: releases are asked one after the other, the newest first,
 * until one settles the question; else the surest answer counts.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
public abstract class DatedVouching<K extends Serializable, V extends Serializable>
        implements Vouching<K, V, DatedRows<K, V>> {

    private static final long serialVersionUID = 1L;

    /** For the rows that have such a table. */
    protected DatedVouching() {}

    /**
     * {@return what one release says}
     *
     * @param rows the release
     * @param key what is asked about
     * @param date a date of service
     */
    public abstract Answer<V> answer(DatedRows<K, V> rows, K key, LocalDate date);

    /**
     * {@return whether no other release need be asked}
     *
     * @param answer what a release says
     */
    public abstract boolean settles(Answer<V> answer);

    /**
     * {@return the key by which a code is found; null if rows are not found by codes}
     *
     * @param code a code
     */
    protected @Nullable K keyOf(ProcedureCode code) {
        return null;
    }

    @Override
    public Day<K, V> on(LocalDate date, TableReleases<DatedRows<K, V>> releases) {
        return new Day<>(this, date, releases);
    }

    @Override
    public DatedRows<K, V> release(DataRelease release, Map<K, V> rows) {
        Map<K, List<DatedRow<V>>> dated = new LinkedHashMap<>();
        rows.forEach((key, value) -> dated.put(
                key,
                List.of(new DatedRow<>(
                        value, release.dates(), DatedRow.Before.UNKNOWN, release.citation(), Certainty.DEFINITE))));
        return DatedRows.of(release, dated);
    }

    /** Source by source, of each the newest in front: a source has its releases by date. */
    @Override
    public List<DatedRows<K, V>> inOrder(List<List<DatedRows<K, V>>> sources) {
        List<DatedRows<K, V>> inOrder = new ArrayList<>();
        for (List<DatedRows<K, V>> source : sources) {
            for (int i = source.size() - 1; i >= 0; i--) {
                inOrder.add(source.get(i));
            }
        }
        return inOrder;
    }

    /**
     * The table on a date.
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     */
    public static final class Day<K extends Serializable, V extends Serializable> implements DayTable<K, V> {

        private final DatedVouching<K, V> vouching;
        private final LocalDate date;
        private final List<DatedRows<K, V>> releases;
        private final Answer<V> unknown;

        /** Which releases ended before the date: one that reaches it is asked as well, and goes before if it is as sure. */
        private final boolean[] past;

        Day(DatedVouching<K, V> vouching, LocalDate date, TableReleases<DatedRows<K, V>> all) {
            this.vouching = vouching;
            this.date = date;
            this.releases = all.rows();
            this.unknown = all.unknown(date);
            this.past = new boolean[releases.size()];
            for (int i = 0; i < past.length; i++) {
                Optional<LocalDate> last = releases.get(i).release().dates().lastDay();
                past[i] = last.filter(date::isAfter).isPresent();
            }
        }

        @Override
        public Answer<V> ask(K key) {
            Answer<V> best = unknown;
            int sureness = -1;
            for (int i = 0; i < past.length; i++) {
                Answer<V> answer = vouching.answer(releases.get(i), key, date);
                int ofAnswer = 2 * sureness(answer) + (past[i] ? 0 : 1);
                if (ofAnswer > sureness) {
                    best = answer;
                    sureness = ofAnswer;
                }
                if (vouching.settles(answer) && !past[i]) {
                    return best;
                }
            }
            return best;
        }

        private static int sureness(Answer<?> answer) {
            if (answer instanceof Answer.Found<?> found) {
                return found.certainty() == Certainty.DEFINITE ? 2 : 1;
            }
            if (answer instanceof Answer.None<?> none) {
                return none.certainty() == Certainty.DEFINITE ? 2 : 1;
            }
            return 0;
        }

        /** {@return the keys that any release has a row of, whatever its dates} */
        public Set<K> keys() {
            return releases.stream().flatMap(rows -> rows.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        /**
         * {@return whether any release has a row of a key, whatever its dates}
         *
         * @param key a key
         */
        public boolean lists(K key) {
            return releases.stream().anyMatch(rows -> rows.keys().contains(key));
        }

        /**
         * {@return the last day on which a key has rows without a gap from the date on; empty if the last is open, or there is
         * none}
         *
         * @param key a key
         */
        public Optional<LocalDate> lastDay(K key) {
            for (DatedRows<K, V> rows : releases) {
                Optional<LocalDate> last = lastDay(rows.rows(key));
                if (last.isPresent()) {
                    return last;
                }
            }
            return Optional.empty();
        }

        private Optional<LocalDate> lastDay(List<DatedRow<V>> byDate) {
            Optional<LocalDate> last = Optional.empty();
            LocalDate day = date;
            for (DatedRow<V> row : byDate) {
                if (row.period().contains(day)) {
                    last = row.period().lastDay();
                    day = last.map(end -> end.plusDays(1)).orElse(LocalDate.MAX);
                }
            }
            return last;
        }

        @Override
        public boolean knows(ProcedureCode code) {
            K key = vouching.keyOf(code);
            return key != null && ask(key) instanceof Answer.Found;
        }
    }
}
