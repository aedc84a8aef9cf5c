package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Locality;

/** The geographic practice cost indices of the localities, in all years that are loaded; each holds for its year. */
public final class PracticeCosts implements Releases {

    private static final long serialVersionUID = 1L;

    private final ReleaseHistory<Locality, GeographicIndices> history;

    private PracticeCosts(ReleaseHistory<Locality, GeographicIndices> history) {
        this.history = history;
    }

    /**
     * Returns the indices.
     *
     * @param tables the releases, in any order
     * @return the indices
     */
    public static PracticeCosts of(List<DataTable<Locality, GeographicIndices>> tables) {
        return new PracticeCosts(ReleaseHistory.of(DatasetKind.GEOGRAPHIC_INDICES, tables));
    }

    @Override
    public Answer<GeographicIndices> geographicIndices(Locality locality, LocalDate dateOfService) {
        return history.yearly(locality, CodeSet::isAll, dateOfService, ReleaseHistory.Earlier.UNKNOWN);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<DataTable<Locality, GeographicIndices>> tables() {
        return history.tables();
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof PracticeCosts that
                ? Optional.of(new PracticeCosts(history.joined(that.history)))
                : Optional.empty();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(DatasetKind.GEOGRAPHIC_INDICES);
    }

    @Override
    public List<DataRelease> releases() {
        return history.releases();
    }

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return kinds().contains(kind) ? history.consultedOfYear(dateOfService) : List.of();
    }
}
