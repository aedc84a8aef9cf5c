package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.CodeSet;

/**
 * The localities of ZIP codes, in all releases that are loaded. A release vouches for its quarter, two that agree also
 * for the quarters between; nothing is known of other dates.
 */
public final class ZipLocalities implements Releases {

    private static final long serialVersionUID = 1L;

    private final ReleaseHistory<String, ZipLocality> history;

    private ZipLocalities(ReleaseHistory<String, ZipLocality> history) {
        this.history = history;
    }

    /**
     * Returns the ZIP codes.
     *
     * @param tables the releases, in any order
     * @return the ZIP codes
     */
    public static ZipLocalities of(List<DataTable<String, ZipLocality>> tables) {
        return new ZipLocalities(ReleaseHistory.of(DatasetKind.ZIP_LOCALITIES, tables));
    }

    @Override
    public Answer<ZipLocality> zip(String zip, LocalDate dateOfService) {
        return history.quarterly(zip, CodeSet::isAll, ZipLocality::equals, dateOfService, ReleaseHistory.Later.UNKNOWN);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<DataTable<String, ZipLocality>> tables() {
        return history.tables();
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof ZipLocalities that
                ? Optional.of(new ZipLocalities(history.joined(that.history)))
                : Optional.empty();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(DatasetKind.ZIP_LOCALITIES);
    }

    @Override
    public List<DataRelease> releases() {
        return history.releases();
    }
}
