package org.therapybilling.dataset;

import java.math.RoundingMode;
import java.util.List;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.LocalityCode;
import org.therapybilling.reference.tables.KeyedRows;
import org.therapybilling.vocabulary.Money;

/** Fees of contractors. */
final class CarrierFeeSchema extends KeyedSchema<LocalityCode, CarrierFee> {

    static final CarrierFeeSchema SCHEMA = new CarrierFeeSchema();

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
    public Collector<KeyedRows<LocalityCode, CarrierFee>> collector() {
        return new KeyedCollector<>(this) {
            @Override
            LocalityCode key(TableRow row) {
                return new LocalityCode(GeographicIndexSchema.locality(row), RelativeValueSchema.component(row));
            }

            @Override
            CarrierFee value(TableRow row) {
                return new CarrierFee(
                        dollars(row, "non_facility"),
                        dollars(row, "facility"),
                        dollars(row, "reduced_non_institutional"),
                        dollars(row, "reduced_institutional"),
                        RelativeValueSchema.status(row),
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
}
