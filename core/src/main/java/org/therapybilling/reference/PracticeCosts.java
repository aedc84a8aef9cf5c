package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Locality;

/** The geographic practice cost indices of the localities, in all years that are loaded; each holds for its year. */
public final class PracticeCosts extends ReleasedTables<Locality, GeographicIndices> {

    private static final long serialVersionUID = 1L;

    private PracticeCosts(ReleaseHistory<Locality, GeographicIndices> history) {
        super(DatasetKind.GEOGRAPHIC_INDICES, history);
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
    ReferenceData with(ReleaseHistory<Locality, GeographicIndices> releases) {
        return new PracticeCosts(releases);
    }

    @Override
    public Answer<GeographicIndices> geographicIndices(Locality locality, LocalDate dateOfService) {
        return history().yearly(locality, CodeSet::isAll, dateOfService, ReleaseHistory.Earlier.UNKNOWN);
    }

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return kinds().contains(kind) ? history().consultedOfYear(dateOfService) : List.of();
    }
}
