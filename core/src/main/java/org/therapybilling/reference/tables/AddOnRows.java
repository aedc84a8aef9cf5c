package org.therapybilling.reference.tables;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/** One release of NCCI add-on code edits. */
public final class AddOnRows implements TableRelease {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Map<ProcedureCode, List<AddOnLink>> links;

    private AddOnRows(DataRelease release, Map<ProcedureCode, List<AddOnLink>> links) {
        this.release = release;
        this.links = links;
    }

    /**
     * {@return a release}
     *
     * @param release where the rows come from
     * @param rows the rows, in any order
     * @throws IllegalArgumentException if the release counts other than so many rows
     */
    public static AddOnRows of(DataRelease release, Collection<AddOnLink> rows) {
        Checks.inRange("The number of rows of " + release, rows.size(), release.rows(), release.rows());
        return new AddOnRows(
                release,
                Map.copyOf(rows.stream()
                        .sorted(AddOnLink.order())
                        .collect(Collectors.groupingBy(
                                AddOnLink::addOn, Collectors.collectingAndThen(Collectors.toList(), List::copyOf)))));
    }

    @Override
    public DataRelease release() {
        return release;
    }

    /**
     * {@return the rows of an add-on code, ended ones included; an unmodifiable list, empty if there is none}
     *
     * @param addOn a code
     */
    public List<AddOnLink> links(ProcedureCode addOn) {
        return links.getOrDefault(addOn, List.of());
    }

    /** {@return a new list of all rows, by add-on, primary, type and date} */
    public List<AddOnLink> links() {
        return links.values().stream()
                .flatMap(List::stream)
                .sorted(AddOnLink.order())
                .toList();
    }

    @Serial
    private Object readResolve() {
        return of(release, links());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddOnRows that && release.equals(that.release) && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return release.hashCode();
    }
}
