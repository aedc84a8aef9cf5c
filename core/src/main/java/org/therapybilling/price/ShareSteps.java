package org.therapybilling.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        BigDecimal afterDeductible = sum(shared.pays(), shared.sequestered(), shared.assistant(), shared.copay())
                .add(shared.coinsurance().toBigDecimal());
        BigDecimal share = sum(shared.pays(), shared.sequestered(), shared.assistant());
        add(PricePhrases.DEDUCTIBLE, shared.deductible());
        add(PricePhrases.COINSURANCE, shared.coinsurance(), shared.rates().coinsurance(), money(afterDeductible));
        add(PricePhrases.COPAY, shared.copay());
        add(PricePhrases.ASSISTANT, shared.assistant(), shared.rates().assistant(), money(share));
        add(
                PricePhrases.SEQUESTRATION,
                shared.sequestered(),
                shared.rates().sequestration(),
                money(sum(shared.pays(), shared.sequestered())));
        steps.add(Step.of(
                PricePhrases.PAID,
                money(afterDeductible.add(shared.deductible().toBigDecimal())),
                shared.pays(),
                shared.owes()));
    }

    /** Adds what takes something off. */
    private void add(Phrase phrase, Money off, Datum... from) {
        if (off.toBigDecimal().signum() > 0) {
            steps.add(Step.of(phrase, from).giving(off));
        }
    }

    private static BigDecimal sum(Money... parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Money part : parts) {
            sum = sum.add(part.toBigDecimal());
        }
        return sum;
    }

    private static Money money(BigDecimal dollars) {
        return Money.of(dollars, RoundingMode.UNNECESSARY);
    }
}
