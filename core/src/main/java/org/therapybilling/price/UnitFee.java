package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Step;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** What a unit of a service is paid, before anything is reduced. */
sealed interface UnitFee extends Serializable {

    /**
     * There is a fee.
     *
     * @param formula what it is calculated from
     * @param steps the steps that lead to it
     * @param full the fee
     * @param rank how the code stands in the reduction for multiple procedures
     * @param certainty how sure the fee is
     */
    record Priced(FeeFormula formula, List<Step> steps, Money full, Rank rank, Certainty certainty) implements UnitFee {

        public Priced {
            Checks.present(formula, full, rank, certainty);
            steps = Checks.copy("steps", Step.class, steps);
        }
    }

    /**
     * Nothing is paid.
     *
     * @param reason why
     */
    record Nothing(NoPayment reason) implements UnitFee {

        public Nothing {
            Checks.present(reason);
        }
    }

    /** The service is paid with the visit. */
    record OfVisit() implements UnitFee {}

    /**
     * The fee is not known.
     *
     * @param why a sentence
     * @param rank how the code stands in the reduction for multiple procedures
     */
    record Unavailable(String why, Rank rank) implements UnitFee {

        public Unavailable {
            Checks.present(why, rank);
        }
    }

    /** Returns a fee, unless it is none that a service could have. */
    static UnitFee of(ProcedureCode code, FeeFormula formula, Rank rank, Certainty certainty) {
        BigDecimal full = formula.full();
        return Plausible.is(full)
                ? new Priced(formula, formula.steps(), Money.of(full, RoundingMode.UNNECESSARY), rank, certainty)
                : new Unavailable(Plausible.refusal("The fee of " + code), rank);
    }
}
