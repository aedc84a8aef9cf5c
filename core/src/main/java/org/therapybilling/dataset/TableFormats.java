package org.therapybilling.dataset;

import org.therapybilling.reference.DatasetKind;

/** Which format each table has. */
final class TableFormats {

    private TableFormats() {}

    static TableFormat<?> of(DatasetKind kind) {
        return switch (kind) {
            case CODE_BOOK -> CodeBookFormat.FORMAT;
            case PTP_PRACTITIONER, PTP_OUTPATIENT_HOSPITAL -> PairFormat.FORMAT;
            case MUE_PRACTITIONER, MUE_OUTPATIENT_HOSPITAL -> UnitLimitFormat.FORMAT;
            case ADD_ON_CODES -> AddOnFormat.FORMAT;
            case RELATIVE_VALUES -> RelativeValueFormat.FORMAT;
            case GEOGRAPHIC_INDICES -> GeographicIndexFormat.FORMAT;
            case CARRIER_FEES, CARRIER_FEES_QUALIFYING -> CarrierFeeFormat.FORMAT;
            case MEDICARE_FIGURES -> FigureFormat.FORMAT;
            case ZIP_LOCALITIES -> ZipLocalityFormat.FORMAT;
        };
    }
}
