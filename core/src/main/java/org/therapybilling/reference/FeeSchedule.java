package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;

/**
 * The relative values of the Medicare physician fee schedule, in all releases that are loaded. Of a calendar year the
 * latest release counts that is effective by the date of service, else the year's earliest.
 */
public final class FeeSchedule implements Releases {

    private static final long serialVersionUID = 1L;

    private final ReleaseHistory<ComponentCode, RelativeValues> history;

    private FeeSchedule(ReleaseHistory<ComponentCode, RelativeValues> history) {
        this.history = history;
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
    public Answer<RelativeValues> relativeValues(ComponentCode code, LocalDate dateOfService) {
        return history.yearly(code, codes -> codes.contains(code.code()), dateOfService, ReleaseHistory.Earlier.LIKELY);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<DataTable<ComponentCode, RelativeValues>> tables() {
        return history.tables();
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof FeeSchedule that
                ? Optional.of(new FeeSchedule(history.joined(that.history)))
                : Optional.empty();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(DatasetKind.RELATIVE_VALUES);
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
