package org.therapybilling.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;

/**
 * What tables answered last, each in the place of its number: kept to save time, without effect on any answer. Safe to
 * share between threads.
 */
final class KnownAnswers {

    /** So many answers are kept, each of a date, table and key. */
    private static final int PLACES = 1 << 12;

    private final AtomicReferenceArray<Known<?, ?>> places = new AtomicReferenceArray<>(PLACES);

    /**
     * An answer and its question.
     *
     * @param date the date
     * @param table the table
     * @param key what was asked about
     * @param answer what it said
     */
    private record Known<K, V extends Serializable>(LocalDate date, Table<K, V> table, K key, Answer<V> answer) {

        boolean isOf(LocalDate asked, Table<?, ?> of, Object about) {
            return table.equals(of) && key.equals(about) && date.equals(asked);
        }
    }

    /** Returns what a table answered; null if that is not kept. */
    @SuppressWarnings("unchecked") // a table answers with rows of its own type
    <K, V extends Serializable> @Nullable Answer<V> answer(LocalDate date, Table<K, V> table, K key) {
        Known<?, ?> known = places.get(place(date, table, key));
        return known != null && known.isOf(date, table, key) ? (Answer<V>) known.answer() : null;
    }

    <K, V extends Serializable> void keep(LocalDate date, Table<K, V> table, K key, Answer<V> answer) {
        places.set(place(date, table, key), new Known<>(date, table, key, answer));
    }

    private static int place(LocalDate date, Table<?, ?> table, Object key) {
        int number = 31 * (31 * date.hashCode() + table.hashCode()) + key.hashCode();
        return (number ^ number >>> 15) & (PLACES - 1);
    }
}
