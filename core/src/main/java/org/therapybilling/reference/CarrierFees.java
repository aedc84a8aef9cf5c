package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The fees of contractors, in all files that are loaded. Of a calendar year the latest file counts that is effective by
 * the date of service and has the fee. A fee that no such file has is not zero but unknown.
 */
public final class CarrierFees extends ReleasedTables<LocalityCode, CarrierFee> {

    private static final long serialVersionUID = 1L;

    private CarrierFees(DatasetKind kind, ReleaseHistory<LocalityCode, CarrierFee> history) {
        super(kind, history);
    }

    /**
     * Returns the fees.
     *
     * @param kind {@link DatasetKind#CARRIER_FEES} or {@link DatasetKind#CARRIER_FEES_QUALIFYING}
     * @param tables the releases, in any order
     * @return the fees
     * @throws IllegalArgumentException if the kind is another
     */
    public static CarrierFees of(DatasetKind kind, List<DataTable<LocalityCode, CarrierFee>> tables) {
        if (kind != DatasetKind.CARRIER_FEES && kind != DatasetKind.CARRIER_FEES_QUALIFYING) {
            throw new IllegalArgumentException(kind + " is no table of fees of contractors; allowed are "
                    + DatasetKind.CARRIER_FEES + " and " + DatasetKind.CARRIER_FEES_QUALIFYING + ".");
        }
        return new CarrierFees(kind, ReleaseHistory.of(kind, tables));
    }

    @Override
    ReferenceData with(ReleaseHistory<LocalityCode, CarrierFee> releases) {
        return new CarrierFees(kind(), releases);
    }

    @Override
    public Answer<CarrierFee> fee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return kind() == DatasetKind.CARRIER_FEES
                ? answer(locality, code, dateOfService)
                : super.fee(locality, code, dateOfService);
    }

    @Override
    public Answer<CarrierFee> qualifyingFee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return kind() == DatasetKind.CARRIER_FEES_QUALIFYING
                ? answer(locality, code, dateOfService)
                : super.qualifyingFee(locality, code, dateOfService);
    }

    private Answer<CarrierFee> answer(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        LocalityCode key = new LocalityCode(locality, ComponentCode.of(code));
        return history().yearly(key, codes -> false, dateOfService, ReleaseHistory.Earlier.UNKNOWN);
    }

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return kinds().contains(kind) ? history().consultedOfYear(dateOfService) : List.of();
    }
}
