package org.therapybilling.compliance.rules.payer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.ClaimLine;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.ByCode;
import org.therapybilling.payer.terms.ConversionFactor;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The relative values of lines: the payer's own where its profile gives them, else Medicare's.
 *
 * @param sum of all lines whose values are known, units times value
 * @param known their values
 * @param unknown what is missing of the values of others
 */
record LineValues(BigDecimal sum, List<Answer<BigDecimal>> known, List<String> unknown) {

    static LineValues of(List<ClaimLine> lines, RuleContext claim) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Answer<BigDecimal>> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ClaimLine line : lines) {
            Answer<BigDecimal> value = value(line.code(), claim);
            if (value instanceof Answer.Found<BigDecimal> found) {
                sum = sum.add(
                        found.value().multiply(BigDecimal.valueOf(line.units().toInt())));
                known.add(found);
            } else if (value instanceof Answer.Unknown<BigDecimal> without) {
                unknown.add(without.named());
            }
        }
        return new LineValues(sum, List.copyOf(known), List.copyOf(unknown));
    }

    static Answer<BigDecimal> value(ProcedureCode code, RuleContext claim) {
        Optional<ByCode<Factor>> own = own(claim);
        return own.isPresent()
                ? ofProfile(code, own.get(), claim)
                : claim.ask(RelativeValues.TABLE, ComponentCode.of(code)).map(LineValues::total);
    }

    private static Answer<BigDecimal> ofProfile(ProcedureCode code, ByCode<Factor> values, RuleContext claim) {
        return values.of(code).isPresent()
                ? claim.ifKnown(PayerKeys.FEES)
                        .map(fees -> values.of(code).orElseThrow().number())
                : new Answer.Unknown<BigDecimal>(
                                "The profile gives no relative value of " + code + "; add it to fees.rvus.")
                        .missing("payer." + PayerKeys.FEES.name());
    }

    private static BigDecimal total(RelativeValues values) {
        return values.work().add(values.nonFacilityPracticeExpense()).add(values.malpractice());
    }

    private static Optional<ByCode<Factor>> own(RuleContext claim) {
        return claim.ifKnown(PayerKeys.FEES)
                .found()
                .flatMap(Fees::basis)
                .filter(ConversionFactor.class::isInstance)
                .map(basis -> ((ConversionFactor) basis).rvus())
                .filter(rvus -> !rvus.isEmpty());
    }
}
