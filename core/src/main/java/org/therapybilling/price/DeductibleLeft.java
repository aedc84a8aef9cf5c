package org.therapybilling.price;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.session.History;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Money;

/**
 * What is left of a deductible before the day.
 *
 * @param dollars what is left
 * @param isTakenAsMet whether nobody knows how much is met, so that all of it is taken as met
 */
record DeductibleLeft(Money dollars, boolean isTakenAsMet) implements Serializable {

    DeductibleLeft {
        Checks.present(dollars);
    }

    static final Money ZERO = Money.of("0.00");

    /** What is left where there is no deductible. */
    static final DeductibleLeft NONE = new DeductibleLeft(ZERO, false);

    private static final DeductibleLeft TAKEN_AS_MET = new DeductibleLeft(ZERO, true);

    /** Returns what is left; unknown if the year's amount is, or the sessions contradict each other. */
    static Answer<DeductibleLeft> of(Deductible deductible, Terms terms, Source source, List<Session> sessions) {
        if (deductible instanceof Deductible.OfMedicare) {
            Answer<Money> met = Told.once(sessions, "history.partBDeductibleMet", History::partBDeductibleMet);
            return met instanceof Answer.None
                    ? new Answer.Found<>(TAKEN_AS_MET, source, Certainty.JUDGEMENT)
                    : ofMedicare(met, terms.figures().deductible());
        }
        return new Answer.Found<>(TAKEN_AS_MET, source, Certainty.JUDGEMENT);
    }

    private static Answer<DeductibleLeft> ofMedicare(Answer<Money> met, Answer<Money> year) {
        return met instanceof Answer.Found<Money> paid
                ? year.map(dollars -> new DeductibleLeft(left(dollars, paid.value()), false))
                : met.map(paid -> NONE);
    }

    private static Money left(Money year, Money paid) {
        return Money.ofCents(Math.max(0, year.toCents() - paid.toCents()));
    }
}
