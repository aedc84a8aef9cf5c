package org.therapybilling.price;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Money;

/** Who pays what is allowed for a line. */
sealed interface LinePayment extends Serializable {

    /**
     * Payer and patient share it; amounts are in cents. What the patient owes is deductible, copay and coinsurance; what the payer pays is the
     * rest, less what it cuts off.
     *
     * @param deductible taken off first, the patient's
     * @param copay the part of the visit's copay, the patient's
     * @param coinsurance the patient's share of what is left after the deductible
     * @param assistant cut off the payer's share for an assistant's services
     * @param sequestered kept back of what is then paid
     * @param pays what the payer pays
     * @param owes what the patient owes
     * @param rates the shares that were taken
     * @param certainty how sure it is
     */
    record Shared(
            long deductible,
            long copay,
            long coinsurance,
            long assistant,
            long sequestered,
            long pays,
            long owes,
            Rates rates,
            Certainty certainty)
            implements LinePayment {

        public Shared {
            Checks.present(rates, certainty);
        }
    }

    /**
     * The shares that were taken, the same for all lines of a day.
     *
     * @param coinsurance the patient's share
     * @param assistant the share that is paid of an assistant's services
     * @param ofAssistants where that is written
     * @param sequestration the share that is kept back
     */
    record Rates(Rate coinsurance, Rate assistant, Citation ofAssistants, Rate sequestration) implements Serializable {

        public Rates {
            Checks.present(coinsurance, assistant, ofAssistants, sequestration);
        }
    }

    /**
     * The payer pays nothing.
     *
     * @param owes what the patient owes; null if that is the charge, which is not known
     */
    record Nothing(@Nullable Money owes) implements LinePayment {}

    /**
     * It is not known.
     *
     * @param why a sentence
     */
    record Unknown(String why) implements LinePayment {

        public Unknown {
            Checks.present(why);
        }
    }
}
