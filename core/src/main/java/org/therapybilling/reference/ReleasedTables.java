package org.therapybilling.reference;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.DataRelease;

/**
 * One kind of table with one row a key, in all releases that are loaded.
 *
 * @param <K> what its rows are found by
 * @param <V> what a row says
 */
abstract class ReleasedTables<K extends Serializable & Comparable<? super K>, V extends Serializable>
        implements Releases {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final ReleaseHistory<K, V> history;

    ReleasedTables(DatasetKind kind, ReleaseHistory<K, V> history) {
        this.kind = kind;
        this.history = history;
    }

    /** Returns the same kind of table with other releases. */
    abstract ReferenceData with(ReleaseHistory<K, V> releases);

    final DatasetKind kind() {
        return kind;
    }

    final ReleaseHistory<K, V> history() {
        return history;
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public final List<DataTable<K, V>> tables() {
        return history.tables();
    }

    /** Tables of one kind have rows of one type. */
    @Override
    @SuppressWarnings("unchecked")
    public final Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof ReleasedTables<?, ?> that && that.kind == kind
                ? Optional.of(with(history.joined((ReleaseHistory<K, V>) that.history)))
                : Optional.empty();
    }

    @Override
    public final Set<DatasetKind> kinds() {
        return Set.of(kind);
    }

    @Override
    public final List<DataRelease> releases() {
        return history.releases();
    }
}
