package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * The medically unlikely edits of one setting, in all releases that are loaded. A release vouches for its quarter, two
 * that agree also for the quarters between; what stands in the newest is likely to hold later.
 */
public final class UnitLimits extends ReleasedTables<ProcedureCode, UnitLimit> {

    private static final long serialVersionUID = 1L;

    private UnitLimits(DatasetKind kind, ReleaseHistory<ProcedureCode, UnitLimit> history) {
        super(kind, history);
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
    ReferenceData with(ReleaseHistory<ProcedureCode, UnitLimit> releases) {
        return new UnitLimits(kind(), releases);
    }

    @Override
    public Answer<UnitLimit> unitLimit(Setting setting, ProcedureCode code, LocalDate dateOfService) {
        return DatasetKind.mue(setting) == kind()
                ? history()
                        .quarterly(
                                code,
                                codes -> codes.contains(code),
                                UnitLimit::sameLimit,
                                dateOfService,
                                ReleaseHistory.Later.LIKELY)
                : super.unitLimit(setting, code, dateOfService);
    }
}
