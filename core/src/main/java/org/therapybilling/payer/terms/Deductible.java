package org.therapybilling.payer.terms;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.therapybilling.payer.form.Form;
import org.therapybilling.payer.form.Forms;
import org.therapybilling.vocabulary.Money;

/** What a patient pays of a calendar year's services before the payer pays. */
public sealed interface Deductible extends Serializable {

    /** How this stands in files: dollars, or {@code medicare}. */
    Form<Deductible> FORM = Forms.constantsOr(
            Map.of("medicare", new OfMedicare()),
            Forms.as(
                    Forms.money(),
                    Dollars::new,
                    deductible -> deductible instanceof Dollars known ? known.dollars() : Money.of("0")));

    /**
     * An amount.
     *
     * @param dollars dollars a year
     */
    record Dollars(Money dollars) implements Deductible {

        /**
         * Checks that nothing is missing.
         *
         * @param dollars dollars a year
         */
        public Dollars {
            Objects.requireNonNull(dollars, "dollars");
        }

        /** Returns the dollars. */
        @Override
        public String toString() {
            return dollars.toString();
        }
    }

    /** The Part B deductible of the year, which is a published figure. */
    record OfMedicare() implements Deductible {

        /** Returns {@code of Medicare}. */
        @Override
        public String toString() {
            return "of Medicare";
        }
    }
}
