package org.therapybilling.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * The fee of a code, with all that it depends on.
 *
 * @param policy what the payer wants on the date
 * @param claim where and by whom the service was given
 * @param code the code
 * @param fee the fee of a unit
 * @param reduced a unit that is reduced; null if there is none, or it is not known of what part to take it
 * @param isTherapy whether it counts toward Medicare's yearly amounts
 * @param releases the releases that it was read from
 */
record KnownFee(
        PayerPolicy policy,
        Circumstances claim,
        ProcedureCode code,
        UnitFee fee,
        LineAmount.@Nullable ReducedUnit reduced,
        boolean isTherapy,
        List<DataRelease> releases) {

    static KnownFee find(Terms terms, Circumstances claim, ProcedureCode code, ReferenceData reference) {
        FeeData data = new FeeData(reference);
        UnitFee fee = new FeeBook(terms, claim, data).fees().of(code);
        boolean isTherapy = PlanModifier.isOfMedicare(
                code,
                reference.on(claim.date()).ask(ProcedureInfo.CODE_BOOK, code).found());
        return new KnownFee(terms.policy(), claim, code, fee, reduced(fee, terms), isTherapy, data.releases());
    }

    private static LineAmount.@Nullable ReducedUnit reduced(UnitFee fee, Terms terms) {
        if (fee instanceof UnitFee.Priced priced && terms.mppr() instanceof Answer.Found<Mppr> mppr) {
            BigDecimal dollars = priced.formula().cut(mppr.value()).orElse(null);
            return dollars == null
                    ? null
                    : new LineAmount.ReducedUnit(
                            mppr.value(), mppr.source().citation(), Money.of(dollars, RoundingMode.UNNECESSARY));
        }
        return null;
    }

    boolean isOf(Terms terms, Circumstances other, ProcedureCode asked) {
        return code.equals(asked) && policy.equals(terms.policy()) && claim.equals(other);
    }
}
