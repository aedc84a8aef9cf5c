package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** What the fee of a unit is calculated from. Amounts are rounded to cents, half up, as CMS's payment files are. */
sealed interface FeeFormula extends Serializable {

    /** Returns the fee in dollars and cents. */
    BigDecimal full();

    /** Returns the fee after a reduction, in dollars and cents; empty if it is not known of what part to take it. */
    default Optional<BigDecimal> cut(Mppr mppr) {
        return mppr.of() == Mppr.Part.FEE ? Optional.of(cents(full().multiply(kept(mppr)))) : Optional.empty();
    }

    /** Returns the steps that lead to the fee. */
    List<Step> steps();

    private static BigDecimal kept(Mppr mppr) {
        return BigDecimal.ONE.subtract(mppr.cut().number());
    }

    private static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }

    private static Money money(BigDecimal cents) {
        return Money.of(cents, RoundingMode.UNNECESSARY);
    }

    /**
     * Relative values times indices, times dollars for a relative value of 1, and a share of that.
     *
     * @param code the service
     * @param values its relative values; those outside facilities count whatever the place
     * @param indices the indices of the place
     * @param factor dollars for a relative value of 1
     * @param share the share that is paid, 1 for the schedule itself
     */
    record ByRelativeValues(
            ProcedureCode code, RelativeValues values, Indices indices, BigDecimal factor, FeeShare share)
            implements FeeFormula {

        public ByRelativeValues {
            Checks.present(code, values, indices, factor, share);
        }

        @Override
        public BigDecimal full() {
            return dollars(values.nonFacilityPracticeExpense());
        }

        @Override
        public Optional<BigDecimal> cut(Mppr mppr) {
            return mppr.of() == Mppr.Part.FEE
                    ? FeeFormula.super.cut(mppr)
                    : Optional.of(dollars(values.nonFacilityPracticeExpense().multiply(kept(mppr))));
        }

        /** Returns the dollars with so much of the practice expense. */
        private BigDecimal dollars(BigDecimal expense) {
            return share.isWhole()
                    ? scheduled(expense)
                    : cents(scheduled(expense).multiply(share.of()));
        }

        private BigDecimal scheduled(BigDecimal expense) {
            BigDecimal units = values.work()
                    .multiply(indices.work())
                    .add(expense.multiply(indices.expense()))
                    .add(values.malpractice().multiply(indices.malpractice()));
            return cents(units.multiply(factor));
        }

        @Override
        public List<Step> steps() {
            BigDecimal scheduled = scheduled(values.nonFacilityPracticeExpense());
            Step schedule = Step.of(
                            PricePhrases.SCHEDULE,
                            code,
                            new Factor(values.work()),
                            new Factor(indices.work()),
                            new Factor(values.nonFacilityPracticeExpense()),
                            new Factor(indices.expense()),
                            new Factor(values.malpractice()),
                            new Factor(indices.malpractice()),
                            new Factor(factor))
                    .giving(money(scheduled));
            return share.isWhole() ? List.of(schedule) : List.of(schedule, share.step(money(scheduled), money(full())));
        }
    }

    /**
     * A relative value of the payer's own times its dollars.
     *
     * @param code the service
     * @param value its relative value
     * @param factor dollars for a relative value of 1
     * @param source where the payer says so
     */
    record ByOwnValue(ProcedureCode code, Factor value, Factor factor, Citation source) implements FeeFormula {

        public ByOwnValue {
            Checks.present(code, value, factor, source);
        }

        @Override
        public BigDecimal full() {
            return cents(value.number().multiply(factor.number()));
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.of(PricePhrases.OWN_VALUE.citing(source), code, value, factor)
                    .giving(money(full())));
        }
    }

    /**
     * An amount that stands in a list.
     *
     * @param code the service
     * @param dollars the amount
     * @param source where the payer says so
     */
    record Listed(ProcedureCode code, Money dollars, Citation source) implements FeeFormula {

        public Listed {
            Checks.present(code, dollars, source);
        }

        @Override
        public BigDecimal full() {
            return dollars.toBigDecimal();
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.of(PricePhrases.LISTED.citing(source), code).giving(dollars));
        }
    }
}
