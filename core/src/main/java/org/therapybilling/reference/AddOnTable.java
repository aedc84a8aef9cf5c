package org.therapybilling.reference;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/** One release of NCCI add-on code edits. */
public final class AddOnTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DataRelease release;
    private final Map<ProcedureCode, List<AddOnLink>> links;

    private AddOnTable(DataRelease release, Map<ProcedureCode, List<AddOnLink>> links) {
        this.release = release;
        this.links = links;
    }

    /**
     * Returns a release.
     *
     * @param release where the rows come from
     * @param rows the rows, in any order
     * @return the release
     * @throws IllegalArgumentException if the release counts other than so many rows
     */
    public static AddOnTable of(DataRelease release, Collection<AddOnLink> rows) {
        Checks.inRange("The number of rows of " + release, rows.size(), release.rows(), release.rows());
        return new AddOnTable(
                release,
                Map.copyOf(rows.stream().sorted(AddOnLink.order()).collect(Collectors.groupingBy(AddOnLink::addOn))));
    }

    /**
     * Returns where the rows come from.
     *
     * @return the release
     */
    public DataRelease release() {
        return release;
    }

    /**
     * Returns the rows of an add-on code.
     *
     * @param addOn a code
     * @return its rows, ended ones included; an unmodifiable list, empty if there is none
     */
    public List<AddOnLink> links(ProcedureCode addOn) {
        return List.copyOf(links.getOrDefault(addOn, List.of()));
    }

    /**
     * Returns all rows.
     *
     * @return a new list, by add-on, primary, type and date
     */
    public List<AddOnLink> links() {
        return links.values().stream()
                .flatMap(List::stream)
                .sorted(AddOnLink.order())
                .toList();
    }
}
