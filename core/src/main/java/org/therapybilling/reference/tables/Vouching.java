package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.therapybilling.explain.DataRelease;

/**
 * How the releases of a table vouch for dates of service.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 * @param <S> one release with its rows
 */
public interface Vouching<K, V extends Serializable, S extends TableRelease> extends Serializable {

    /**
     * {@return the table on a date}
     *
     * @param date a date of service
     * @param releases all releases of the table that are loaded
     */
    DayTable<K, V> on(LocalDate date, TableReleases<S> releases);

    /** {@return whether rows are found by procedure codes, so that the table may be asked whether it knows one} */
    default boolean isAboutCodes() {
        return true;
    }

    /**
     * {@return a release of rows that hold for its dates}
     *
     * @param release where they come from
     * @param rows the rows
     * @throws IllegalArgumentException if the release counts other than so many rows, or a row contradicts its key
     */
    S release(DataRelease release, Map<K, V> rows);

    /**
     * {@return the releases of several sources in the order they are asked: by their first days, and for the same day as
     * given}
     *
     * @param sources the releases of each source, the source to be asked first in front
     */
    default List<S> inOrder(List<List<S>> sources) {
        return ReleaseOrder.joined(sources, TableRelease::release);
    }
}
