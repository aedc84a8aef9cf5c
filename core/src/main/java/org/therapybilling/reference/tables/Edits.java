package org.therapybilling.reference.tables;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * How edits, whose rows have dates of their own, are found in a release. An edit may have several rows, of which at most
 * one is in force on a day.
 *
 * @param <K> what edits are found by
 * @param <V> an edit
 * @param <S> one release with its rows
 */
public interface Edits<K, V, S extends TableRelease> {

    /**
     * {@return whether a release has all rows of an edit there are: it is complete for its codes, or it has some, for rows
     * of an edit stand together}
     *
     * @param rows a release
     * @param key the edit
     */
    boolean isComplete(S rows, K key);

    /**
     * {@return whether a release has any row of an edit, ended ones included}
     *
     * @param rows a release
     * @param key the edit
     */
    boolean has(S rows, K key);

    /**
     * {@return the first row that states neither that it began after a day nor that it ended before; null if there is none}
     *
     * @param rows a release
     * @param key the edit
     * @param day a date of service
     */
    @Nullable
    V possible(S rows, K key, LocalDate day);

    /**
     * {@return the first row that states that it began by a day, and does not state that it ended before; null if there is
     * none}
     *
     * @param rows a release
     * @param key the edit
     * @param day a date of service
     */
    @Nullable
    V known(S rows, K key, LocalDate day);

    /**
     * {@return whether rows of two releases are about the same edit: only their dates and rationales may differ}
     *
     * @param one a row
     * @param other a row of another release
     */
    boolean same(V one, V other);

    /**
     * {@return what tells of a code whether a row that may be in force on a day speaks of it}
     *
     * @param rows a release
     * @param day a date of service
     */
    Predicate<ProcedureCode> codes(S rows, LocalDate day);
}
