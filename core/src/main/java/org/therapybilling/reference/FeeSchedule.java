package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;

/**
 * The relative values of the Medicare physician fee schedule, in all releases that are loaded. Of a calendar year the
 * latest release counts that is effective by the date of service, else the year's earliest.
 */
public final class FeeSchedule extends ReleasedTables<ComponentCode, RelativeValues> {

    private static final long serialVersionUID = 1L;

    private FeeSchedule(ReleaseHistory<ComponentCode, RelativeValues> history) {
        super(DatasetKind.RELATIVE_VALUES, history);
    }

    /**
     * Returns the fee schedule.
     *
     * @param tables the releases, in any order
     * @return the fee schedule
     */
    public static FeeSchedule of(List<DataTable<ComponentCode, RelativeValues>> tables) {
        return new FeeSchedule(ReleaseHistory.of(DatasetKind.RELATIVE_VALUES, tables));
    }

    @Override
    ReferenceData with(ReleaseHistory<ComponentCode, RelativeValues> releases) {
        return new FeeSchedule(releases);
    }

    @Override
    public Answer<RelativeValues> relativeValues(ComponentCode code, LocalDate dateOfService) {
        return history()
                .yearly(code, codes -> codes.contains(code.code()), dateOfService, ReleaseHistory.Earlier.LIKELY);
    }

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return kinds().contains(kind) ? history().consultedOfYear(dateOfService) : List.of();
    }
}
