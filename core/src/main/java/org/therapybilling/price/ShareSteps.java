package org.therapybilling.price;

import java.util.List;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.Money;

/**
 * The steps from what is allowed to what payer and patient pay. The result of each is an amount that is taken off.
 *
 * @param shared who pays what
 * @param steps where the steps are added
 */
record ShareSteps(LinePayment.Shared shared, List<Step> steps) {

    void add() {
        long paid = shared.pays() + shared.sequestered();
        long share = paid + shared.assistant();
        long left = share + shared.copay() + shared.coinsurance();
        long allowed = left + shared.deductible();
        LinePayment.Rates rates = shared.rates();
        add(PricePhrases.DEDUCTIBLE, shared.deductible());
        add(PricePhrases.COINSURANCE, shared.coinsurance(), rates.coinsurance().factor(), Money.ofCents(left));
        add(PricePhrases.COPAY, shared.copay());
        add(
                PricePhrases.ASSISTANT.citing(rates.ofAssistants()),
                shared.assistant(),
                rates.assistant().factor(),
                Money.ofCents(share));
        add(
                PricePhrases.SEQUESTRATION,
                shared.sequestered(),
                rates.sequestration().factor(),
                Money.ofCents(paid));
        steps.add(Step.of(
                PricePhrases.PAID, Money.ofCents(allowed), Money.ofCents(shared.pays()), Money.ofCents(shared.owes())));
    }

    /** Adds what takes something off. */
    private void add(Phrase phrase, long off, Datum... from) {
        if (off > 0) {
            steps.add(Step.of(phrase, from).giving(Money.ofCents(off)));
        }
    }
}
