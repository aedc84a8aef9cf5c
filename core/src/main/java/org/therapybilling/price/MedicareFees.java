package org.therapybilling.price;

import java.math.BigDecimal;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Medicare's physician fee schedule of a date and place, or a share of it.
 *
 * @param data where codes are looked up
 * @param tables the tables of the date
 * @param indices the indices of the place
 * @param factor dollars for a relative value of 1
 * @param share the share that is paid
 * @param certainty how sure indices and factor are
 */
record MedicareFees(
        FeeData data, DayTables tables, Indices indices, BigDecimal factor, FeeShare share, Certainty certainty)
        implements UnitFees {

    @Override
    public UnitFee of(ProcedureCode code) {
        Answer<RelativeValues> values = data.relativeValues(code, tables);
        if (values instanceof Answer.Found<RelativeValues> known) {
            return of(code, known.value(), Surety.least(certainty, known.certainty()));
        }
        return new UnitFee.Unavailable(whyNot(code, values), Rank.of(code, data, tables));
    }

    static String whyNot(ProcedureCode code, Answer<RelativeValues> values) {
        return values instanceof Answer.Unknown<RelativeValues> unknown
                ? "The relative values of " + code + " are not known. " + unknown.why()
                : "Medicare's physician fee schedule of the date does not have " + code + ".";
    }

    /** A code may be paid by A, R and T, is never paid apart by B and P (RVU25D, "Status Code"). */
    private UnitFee of(ProcedureCode code, RelativeValues values, Certainty sure) {
        return switch (values.status()) {
            case A, R, T -> priced(code, values, sure);
            case B, P -> new UnitFee.Nothing(NoPayment.BUNDLED);
            case C, J -> carrierPriced(code);
            default -> new UnitFee.Nothing(NoPayment.NOT_COVERED);
        };
    }

    private UnitFee priced(ProcedureCode code, RelativeValues values, Certainty sure) {
        return isWithoutValue(values)
                ? carrierPriced(code)
                : UnitFee.of(
                        code,
                        new FeeFormula.ByRelativeValues(code, values, indices, factor, share),
                        Rank.of(values),
                        sure);
    }

    static boolean isWithoutValue(RelativeValues values) {
        return values.work().signum() == 0
                && values.nonFacilityPracticeExpense().signum() == 0
                && values.malpractice().signum() == 0;
    }

    /** Codes that the contractor prices are out of the reduction (CMS Pub. 100-04 ch. 5 §10.7). */
    private static UnitFee carrierPriced(ProcedureCode code) {
        return new UnitFee.Unavailable(
                "The price of " + code + " is set by the Medicare contractor (carrier-priced); ask it for the amount.",
                Rank.OUT);
    }
}
