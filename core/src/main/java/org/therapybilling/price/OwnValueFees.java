package org.therapybilling.price;

import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.payer.terms.ConversionFactor;
import org.therapybilling.reference.DayTables;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Relative values times a payer's own dollars: values of its own, or the national ones of Medicare, whatever Medicare pays.
 *
 * @param data where codes are looked up
 * @param tables the tables of the date
 * @param basis the dollars, and the values if they are the payer's own
 * @param source where the payer says so
 * @param certainty how sure that is
 */
record OwnValueFees(FeeData data, DayTables tables, ConversionFactor basis, Citation source, Certainty certainty)
        implements UnitFees {

    @Override
    public UnitFee of(ProcedureCode code) {
        return basis.rvus().isEmpty() ? ofMedicareValue(code) : ofOwnValue(code);
    }

    private UnitFee ofOwnValue(ProcedureCode code) {
        Rank rank = Rank.of(code, data, tables);
        Factor value = basis.rvus().of(code).orElse(null);
        return value == null
                ? new UnitFee.Unavailable("The payer's relative values do not list " + code + ".", rank)
                : UnitFee.of(code, new FeeFormula.ByOwnValue(code, value, basis.factor(), source), rank, certainty);
    }

    private UnitFee ofMedicareValue(ProcedureCode code) {
        Answer<RelativeValues> values = data.relativeValues(code, tables);
        if (values instanceof Answer.Found<RelativeValues> known && !MedicareFees.isWithoutValue(known.value())) {
            FeeFormula formula = new FeeFormula.ByRelativeValues(
                    code, known.value(), Indices.NATIONAL, basis.factor().number(), FeeShare.WHOLE);
            return UnitFee.of(code, formula, Rank.of(known.value()), Surety.least(certainty, known.certainty()));
        }
        String why = values instanceof Answer.Found
                ? "Medicare's fee schedule has no relative values of " + code + "."
                : MedicareFees.whyNot(code, values);
        return new UnitFee.Unavailable(why, Rank.of(code, data, tables));
    }
}
