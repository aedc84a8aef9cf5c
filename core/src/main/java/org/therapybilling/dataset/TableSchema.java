package org.therapybilling.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.tables.TableRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The columns of one kind of table, in which it is bundled and imported, and into which the layouts of publishers are
 * brought; each row as text.
 *
 * @param <S> one release with its rows
 */
interface TableSchema<S extends TableRelease> {

    /** Returns the names of the columns; those that tell rows apart come first. */
    List<String> columns();

    /** Returns how many columns tell rows apart. */
    int keyColumns();

    /** Returns how many of those tell what a row is about, apart from when: what a comparison speaks of. */
    default int subjectColumns() {
        return keyColumns();
    }

    /** Says whether what a row tells has not ended, or has no end of its own. */
    default boolean isOpen(List<String> row) {
        return true;
    }

    /** Says whether several tables of one release are one table, of which each has some rows. */
    default boolean isCollection() {
        return false;
    }

    /** Returns the columns that hold codes, by number; rows are chosen by all of them. */
    List<Integer> codeColumns();

    /** Returns the columns in which a blank says that a value is not known; in all others it is a value of its own. */
    default Set<String> unknownIfBlank() {
        return Set.of();
    }

    /** Says whether a value of two rows differs, as far as it is known in both. */
    default boolean differ(List<String> one, List<String> other, int column) {
        boolean unknown = unknownIfBlank().contains(columns().get(column))
                && (one.get(column).isEmpty() || other.get(column).isEmpty());
        return !unknown && !one.get(column).equals(other.get(column));
    }

    /** Says whether two rows say the same, as far as it is known in both. */
    default boolean agree(List<String> one, List<String> other) {
        for (int column = 0; column < one.size(); column++) {
            if (differ(one, other, column)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a row is about some codes: all codes of the row are among them. */
    default boolean isAbout(List<String> row, CodeSet codes) {
        return codes.isAll()
                || codeColumns().stream().allMatch(column -> codes.contains(ProcedureCode.of(row.get(column))));
    }

    /** Returns a release whose rows are read at once, or, where a release may stand without them, when first asked for. */
    default S later(DataRelease release, Supplier<S> read) {
        return read.get();
    }

    /** Returns an empty collector. */
    Collector<S> collector();

    /** Returns the rows of a table as text, in the order of their keys. */
    Stream<List<String>> rows(S table);

    /**
     * Collects the rows of a table.
     *
     * @param <S> one release with its rows
     */
    interface Collector<S extends TableRelease> {

        /**
         * Adds a row.
         *
         * @throws DatasetException if a value is malformed, or says other than an earlier row of the same key
         */
        void add(TableRow row);

        /**
         * Makes the table.
         *
         * @throws IllegalArgumentException if the rows contradict each other
         */
        S build(ReleaseDraft draft, String sha256);
    }
}
