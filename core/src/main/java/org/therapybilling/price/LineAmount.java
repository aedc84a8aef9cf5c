package org.therapybilling.price;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.vocabulary.Money;

/** What is allowed for a line. */
sealed interface LineAmount extends Serializable {

    /**
     * There is an amount for its units.
     *
     * @param fee the fee of a unit
     * @param whole how many units are paid in full
     * @param cut how many are reduced
     * @param reduced what each of those is paid; null if there are none
     * @param units the amount of all units in cents
     * @param charge the charge where it is less, else null
     * @param lesser where it is written that the charge counts then
     * @param certainty how sure it is
     */
    record ByUnits(
            UnitFee.Priced fee,
            int whole,
            int cut,
            @Nullable ReducedUnit reduced,
            long units,
            @Nullable Money charge,
            Citation lesser,
            Certainty certainty)
            implements LineAmount {

        public ByUnits {
            Checks.present(fee, lesser, certainty);
        }

        /** Returns what is allowed, in cents. */
        long allowed() {
            return charge == null ? units : charge.toCents();
        }
    }

    /**
     * There is an amount for the visit.
     *
     * @param visit what the payer pays for it
     * @param charge the charges of the visit where they are less, else null
     */
    record ByVisit(VisitFee visit, @Nullable Money charge) implements LineAmount {

        public ByVisit {
            Checks.present(visit);
        }

        Money allowed() {
            return charge == null ? visit.dollars() : charge;
        }
    }

    /**
     * Nothing is allowed.
     *
     * @param reason why
     */
    record Nothing(NoPayment reason) implements LineAmount {

        public Nothing {
            Checks.present(reason);
        }
    }

    /**
     * The amount is not known.
     *
     * @param why a sentence
     */
    record Unavailable(String why) implements LineAmount {

        public Unavailable {
            Checks.present(why);
        }
    }

    /**
     * A unit that is reduced.
     *
     * @param mppr how
     * @param source where that is written
     * @param fee what it is paid
     */
    record ReducedUnit(Mppr mppr, Citation source, Money fee) implements Serializable {

        public ReducedUnit {
            Checks.present(mppr, source, fee);
        }
    }
}
