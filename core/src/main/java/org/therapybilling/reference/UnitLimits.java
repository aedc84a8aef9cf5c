package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * The medically unlikely edits of one setting, in all releases that are loaded. A release vouches for its quarter, two
 * that agree also for the quarters between; what stands in the newest is likely to hold later.
 */
public final class UnitLimits implements Releases {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final ReleaseHistory<ProcedureCode, UnitLimit> history;

    private UnitLimits(DatasetKind kind, ReleaseHistory<ProcedureCode, UnitLimit> history) {
        this.kind = kind;
        this.history = history;
    }

    /**
     * Returns the edits of a setting.
     *
     * @param setting the kind of claim
     * @param tables the releases, in any order
     * @return the edits
     */
    public static UnitLimits of(Setting setting, List<DataTable<ProcedureCode, UnitLimit>> tables) {
        DatasetKind kind = DatasetKind.mue(setting);
        return new UnitLimits(kind, ReleaseHistory.of(kind, tables));
    }

    @Override
    public Answer<UnitLimit> unitLimit(Setting setting, ProcedureCode code, LocalDate dateOfService) {
        return DatasetKind.mue(setting) == kind
                ? history.quarterly(
                        code,
                        codes -> codes.contains(code),
                        UnitLimit::sameLimit,
                        dateOfService,
                        ReleaseHistory.Later.LIKELY)
                : Releases.super.unitLimit(setting, code, dateOfService);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<DataTable<ProcedureCode, UnitLimit>> tables() {
        return history.tables();
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof UnitLimits that && that.kind == kind
                ? Optional.of(new UnitLimits(kind, history.joined(that.history)))
                : Optional.empty();
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(kind);
    }

    @Override
    public List<DataRelease> releases() {
        return history.releases();
    }
}
