package org.therapybilling.dataset;

import java.math.RoundingMode;
import java.util.List;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.CarrierFees;
import org.therapybilling.reference.DataTable;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.LocalityCode;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.Money;

/** Fees of contractors. */
final class CarrierFeeFormat extends KeyedFormat<LocalityCode, CarrierFee> {

    static final CarrierFeeFormat FORMAT = new CarrierFeeFormat();

    private static final int CENTS = 2;

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "modifier",
                "carrier",
                "locality",
                "non_facility",
                "facility",
                "reduced_non_institutional",
                "reduced_institutional",
                "status",
                "pctc",
                "multiple_procedure");
    }

    @Override
    public int keyColumns() {
        return 4;
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of(0);
    }

    @Override
    public Collector<DataTable<LocalityCode, CarrierFee>> collector() {
        return new KeyedCollector<>(this) {
            @Override
            LocalityCode key(TableRow row) {
                return new LocalityCode(GeographicIndexFormat.locality(row), RelativeValueFormat.component(row));
            }

            @Override
            CarrierFee value(TableRow row) {
                return new CarrierFee(
                        dollars(row, "non_facility"),
                        dollars(row, "facility"),
                        dollars(row, "reduced_non_institutional"),
                        dollars(row, "reduced_institutional"),
                        RelativeValueFormat.status(row),
                        row.digit("pctc"),
                        row.digit("multiple_procedure"));
            }
        };
    }

    private static Money dollars(TableRow row, String column) {
        return Money.of(row.decimal(column, CENTS), RoundingMode.UNNECESSARY);
    }

    @Override
    List<String> text(LocalityCode key, CarrierFee fee) {
        return List.of(
                key.code().code().toString(),
                key.code().modifier(),
                key.locality().carrier(),
                key.locality().locality(),
                fee.nonFacility().toString(),
                fee.facility().toString(),
                fee.reducedNonInstitutional().toString(),
                fee.reducedInstitutional().toString(),
                fee.status().name(),
                String.valueOf(fee.pcTcIndicator()),
                String.valueOf(fee.multipleProcedureIndicator()));
    }

    @Override
    public ReferenceData data(DatasetKind kind, List<DataTable<LocalityCode, CarrierFee>> tables) {
        return CarrierFees.of(kind, tables);
    }
}
