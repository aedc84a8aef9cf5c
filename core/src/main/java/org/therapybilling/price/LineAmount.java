package org.therapybilling.price;

import java.io.Serializable;
import java.util.Optional;
import org.therapybilling.explain.Certainty;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Units;

/** What is allowed for a line. */
sealed interface LineAmount extends Serializable {

    /**
     * There is an amount for its units.
     *
     * @param fee the fee of a unit
     * @param whole how many units are paid in full
     * @param reduced the others; empty if there are none
     * @param units the amount of all units
     * @param charge the charge, where it is less
     * @param certainty how sure it is
     */
    record ByUnits(
            UnitFee.Priced fee,
            Units whole,
            Optional<ReducedUnits> reduced,
            Money units,
            Optional<Money> charge,
            Certainty certainty)
            implements LineAmount {

        Money allowed() {
            return charge.orElse(units);
        }
    }

    /**
     * There is an amount for the visit.
     *
     * @param visit what the payer pays for it
     * @param charge the charges of the visit, where they are less
     */
    record ByVisit(VisitFee visit, Optional<Money> charge) implements LineAmount {

        Money allowed() {
            return charge.orElse(visit.dollars());
        }
    }

    /**
     * Nothing is allowed.
     *
     * @param reason why
     */
    record Nothing(NoPayment reason) implements LineAmount {}

    /**
     * The amount is not known.
     *
     * @param why a sentence
     */
    record Unavailable(String why) implements LineAmount {}

    /**
     * Units that are reduced.
     *
     * @param units how many
     * @param mppr how they are reduced
     * @param fee what each is paid
     */
    record ReducedUnits(Units units, Mppr mppr, Money fee) implements Serializable {}
}
