package org.therapybilling.reference.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

/**
 * All releases of one table that are loaded, in the order they are asked.
 *
 * @param <S> one release with its rows
 */
public final class TableReleases<S extends TableRelease> {

    private final String table;
    private final List<Witness<S>> witnesses;
    private final List<S> rows;
    private final List<DataRelease> releases;

    private TableReleases(String table, List<S> rows) {
        this.table = table;
        this.rows = Checks.copy("rows", rows);
        this.witnesses = rows.stream().map(Witness::new).toList();
        this.releases = rows.stream().map(TableRelease::release).toList();
    }

    /**
     * {@return the releases of a table}
     *
     * @param <S> one release with its rows
     * @param table the id of the table
     * @param inOrder its releases, the one to be asked first in front
     */
    public static <S extends TableRelease> TableReleases<S> of(String table, List<S> inOrder) {
        return new TableReleases<>(table, inOrder);
    }

    /** {@return the releases with their rows} */
    public List<S> rows() {
        return rows;
    }

    List<Witness<S>> witnesses() {
        return witnesses;
    }

    /** {@return the releases} */
    public List<DataRelease> releases() {
        return releases;
    }

    String table() {
        return table;
    }

    /** Returns the answer that no release vouches for a date. */
    <V extends Serializable> Answer<V> unknown(LocalDate date) {
        return new Answer.Unknown<>(NotCovered.message(table, releases, date), releases);
    }

    /** Says whether both have the same releases with the same rows in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableReleases<?> that && releases.equals(that.releases) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(releases);
    }
}
