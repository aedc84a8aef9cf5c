package org.therapybilling.dataset;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;

/**
 * How a release of a table differs from an earlier one. Only what both releases vouch for is compared: a row of a code for
 * which the other is not complete may be missing there for other reasons.
 *
 * @param before the earlier release
 * @param after the later release
 * @param compared how many keys both vouch for
 * @param changes the differences, in the order of their keys
 */
public record DataComparison(DataRelease before, DataRelease after, int compared, List<DataChange> changes)
        implements Serializable {

    /**
     * Copies the list.
     *
     * @param before the earlier release
     * @param after the later release
     * @param compared how many keys both vouch for
     * @param changes the differences
     */
    public DataComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        changes = Checks.copy("changes", DataChange.class, changes);
    }

    /**
     * {@return how many differences of a kind there are}
     *
     * @param kind what happened
     */
    public long count(DataChange.Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
