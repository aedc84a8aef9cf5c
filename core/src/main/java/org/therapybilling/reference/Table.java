package org.therapybilling.reference;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.reference.tables.TableHistory;
import org.therapybilling.reference.tables.TableRelease;
import org.therapybilling.reference.tables.TableSource;
import org.therapybilling.reference.tables.Vouching;

/**
 * A table of reference data, as a question names it. Its constant stands in the class of its rows, such as
 * {@link UnitLimit#PRACTITIONER}.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
public final class Table<K, V extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final Vouching<K, V, ?> vouching;

    /**
     * Makes a table.
     *
     * @param id its id
     * @param vouching how its releases vouch for dates of service
     */
    Table(String id, Vouching<K, V, ?> vouching) {
        this.id = Checks.notBlank("The id of a table", id);
        this.vouching = Objects.requireNonNull(vouching, "vouching");
    }

    /** {@return the id of the table, as provenance has it, for example {@code ncci-ptp-practitioner}} */
    public String id() {
        return id;
    }

    /** Returns the table without a release. */
    TableHistory<K, V, ?> empty() {
        return history(List.of());
    }

    /** Returns the table with a release of rows that hold for its dates. */
    TableHistory<K, V, ?> with(DataRelease release, Map<K, V> rows) {
        return history(List.of(TableSource.of(List.of(vouching.release(release, rows)))));
    }

    /** Returns the table with the releases of a source, whose rows are of the form that the table vouches with. */
    @SuppressWarnings("unchecked")
    <S extends TableRelease> TableHistory<K, V, ?> with(TableSource<S> source) {
        return history((List<TableSource<TableRelease>>) (List<?>) List.of(source));
    }

    @SuppressWarnings("unchecked")
    private TableHistory<K, V, ?> history(List<TableSource<TableRelease>> sources) {
        return TableHistory.of(id, (Vouching<K, V, TableRelease>) vouching, sources);
    }

    @Serial
    private Object readResolve() {
        return new Table<>(id, vouching);
    }

    /** Says whether both are the same table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Table<?, ?> that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
