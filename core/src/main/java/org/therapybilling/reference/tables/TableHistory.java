package org.therapybilling.reference.tables;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

/**
 * One table of reference data: the releases of all sources as one history, so that each vouches for what lies between it
 * and the next, whoever loaded it. Sources are read when the table is first asked.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 * @param <S> one release with its rows
 */
public final class TableHistory<K, V extends Serializable, S extends TableRelease> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final Vouching<K, V, S> vouching;
    private final List<TableSource<S>> sources;
    private transient volatile @Nullable TableReleases<S> read;

    private TableHistory(String id, Vouching<K, V, S> vouching, List<TableSource<S>> sources) {
        this.id = Objects.requireNonNull(id, "id");
        this.vouching = Objects.requireNonNull(vouching, "vouching");
        this.sources = sources;
    }

    /**
     * {@return a table}
     *
     * @param <K> what its rows are found by
     * @param <V> what a row says
     * @param <S> one release with its rows
     * @param id its id
     * @param vouching how its releases vouch for dates
     * @param sources where they come from, the source to be asked first in front
     */
    public static <K, V extends Serializable, S extends TableRelease> TableHistory<K, V, S> of(
            String id, Vouching<K, V, S> vouching, List<TableSource<S>> sources) {
        return new TableHistory<>(id, vouching, Checks.copy("sources", TableSource.class, sources));
    }

    /**
     * {@return this table with another to fall back on, as one}
     *
     * @param fallback the same table from other sources
     */
    @SuppressWarnings("unchecked") // tables of one id have rows of one form
    public TableHistory<K, V, S> over(TableHistory<?, ?, ?> fallback) {
        TableHistory<K, V, S> same = (TableHistory<K, V, S>) fallback;
        return of(
                id,
                vouching,
                Stream.concat(sources.stream(), same.sources.stream()).toList());
    }

    /** {@return the id of the table} */
    public String id() {
        return id;
    }

    /** {@return whether rows are found by procedure codes} */
    public boolean isAboutCodes() {
        return vouching.isAboutCodes();
    }

    /** {@return the releases, without reading their rows: source by source} */
    public List<DataRelease> releases() {
        return sources.stream().flatMap(source -> source.releases().stream()).toList();
    }

    /** {@return the releases with their rows, read at the first call} */
    public TableReleases<S> read() {
        TableReleases<S> known = read;
        if (known == null) {
            known = TableReleases.of(
                    id, vouching.inOrder(sources.stream().map(TableSource::read).toList()));
            read = known;
        }
        return known;
    }

    /**
     * {@return the table on a date}
     *
     * @param date a date of service
     */
    public DayTable<K, V> on(LocalDate date) {
        return vouching.on(date, read());
    }

    @Serial
    private Object readResolve() {
        return of(id, vouching, sources);
    }

    /** Says whether both have the same releases with the same rows; reads them only if their sources differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableHistory<?, ?, ?> that
                && id.equals(that.id)
                && (sources.equals(that.sources) || read().equals(that.read()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
