package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The fees of contractors, in all files that are loaded. Of a calendar year the latest file counts that is effective by
 * the date of service and has the fee. A fee that no such file has is not zero but unknown.
 */
public final class CarrierFees implements Releases {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final ReleaseHistory<LocalityCode, CarrierFee> history;

    private CarrierFees(DatasetKind kind, ReleaseHistory<LocalityCode, CarrierFee> history) {
        this.kind = kind;
        this.history = history;
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
    public Answer<CarrierFee> fee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return kind == DatasetKind.CARRIER_FEES
                ? answer(locality, code, dateOfService)
                : Releases.super.fee(locality, code, dateOfService);
    }

    @Override
    public Answer<CarrierFee> qualifyingFee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return kind == DatasetKind.CARRIER_FEES_QUALIFYING
                ? answer(locality, code, dateOfService)
                : Releases.super.qualifyingFee(locality, code, dateOfService);
    }

    private Answer<CarrierFee> answer(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        LocalityCode key = new LocalityCode(locality, ComponentCode.of(code));
        return history.yearly(key, codes -> false, dateOfService, ReleaseHistory.Earlier.UNKNOWN);
    }

    /**
     * Returns the releases with their rows.
     *
     * @return an unmodifiable list, by date
     */
    public List<DataTable<LocalityCode, CarrierFee>> tables() {
        return history.tables();
    }

    @Override
    public Optional<ReferenceData> joined(ReferenceData others) {
        return others instanceof CarrierFees that && that.kind == kind
                ? Optional.of(new CarrierFees(kind, history.joined(that.history)))
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

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return kinds().contains(kind) ? history.consultedOfYear(dateOfService) : List.of();
    }
}
