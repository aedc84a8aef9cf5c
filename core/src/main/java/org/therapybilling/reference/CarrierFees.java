package org.therapybilling.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The fees of contractors, in all files that are loaded. Of a calendar year the latest file counts that is effective by
 * the date of service, else the year's earliest. A fee that no file has is not zero but unknown.
 */
public final class CarrierFees implements ReferenceData {

    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;
    private final ReleaseHistory<LocalityCode, CarrierFee> history;

    private CarrierFees(DatasetKind kind, List<DataTable<LocalityCode, CarrierFee>> tables) {
        this.kind = kind;
        this.history = new ReleaseHistory<>(kind, tables);
    }

    /**
     * Returns the fees.
     *
     * @param kind {@link DatasetKind#CARRIER_FEES} or {@link DatasetKind#CARRIER_FEES_QUALIFYING}
     * @param tables the releases, in any order
     * @return the fees
     */
    public static CarrierFees of(DatasetKind kind, List<DataTable<LocalityCode, CarrierFee>> tables) {
        return new CarrierFees(kind, tables);
    }

    @Override
    public Answer<CarrierFee> fee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return kind == DatasetKind.CARRIER_FEES
                ? answer(locality, code, dateOfService)
                : ReferenceData.super.fee(locality, code, dateOfService);
    }

    @Override
    public Answer<CarrierFee> qualifyingFee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return kind == DatasetKind.CARRIER_FEES_QUALIFYING
                ? answer(locality, code, dateOfService)
                : ReferenceData.super.qualifyingFee(locality, code, dateOfService);
    }

    private Answer<CarrierFee> answer(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return history.yearly(new LocalityCode(locality, ComponentCode.of(code)), codes -> false, dateOfService);
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
