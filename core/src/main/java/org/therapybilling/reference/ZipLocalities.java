package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.vocabulary.CodeSet;

/**
 * The localities of ZIP codes, in all releases that are loaded. A release vouches for its quarter, two that agree also
 * for the quarters between; nothing is known of other dates.
 */
public final class ZipLocalities extends ReleasedTables<String, ZipLocality> {

    private static final long serialVersionUID = 1L;

    private ZipLocalities(ReleaseHistory<String, ZipLocality> history) {
        super(DatasetKind.ZIP_LOCALITIES, history);
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
    ReferenceData with(ReleaseHistory<String, ZipLocality> releases) {
        return new ZipLocalities(releases);
    }

    @Override
    public Answer<ZipLocality> zip(String zip, LocalDate dateOfService) {
        return history()
                .quarterly(zip, CodeSet::isAll, ZipLocality::equals, dateOfService, ReleaseHistory.Later.UNKNOWN);
    }
}
