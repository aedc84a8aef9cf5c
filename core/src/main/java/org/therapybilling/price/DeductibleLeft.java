package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.payer.terms.Deductible;
import org.therapybilling.reference.Figure;
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

    static final Money ZERO = Money.of("0.00");

    /** What is left where there is no deductible. */
    static final DeductibleLeft NONE = new DeductibleLeft(ZERO, false);

    private static final DeductibleLeft TAKEN_AS_MET = new DeductibleLeft(ZERO, true);

    /** Returns what is left; unknown if the year's amount is, or the sessions contradict each other. */
    static Answer<DeductibleLeft> of(Deductible deductible, Source source, List<Session> sessions, FeeData data) {
        if (deductible instanceof Deductible.OfMedicare) {
            Answer<Money> met = Told.once(sessions, "history.partBDeductibleMet", History::partBDeductibleMet);
            return met instanceof Answer.None
                    ? new Answer.Found<>(TAKEN_AS_MET, source, Certainty.JUDGEMENT)
                    : ofMedicare(met, sessions, data);
        }
        return new Answer.Found<>(TAKEN_AS_MET, source, Certainty.JUDGEMENT);
    }

    private static Answer<DeductibleLeft> ofMedicare(Answer<Money> met, List<Session> sessions, FeeData data) {
        Answer<BigDecimal> year =
                data.figure(Figure.PART_B_DEDUCTIBLE, data.on(sessions.get(0).dateOfService()));
        if (!(met instanceof Answer.Found<Money> paid)) {
            return met.map(paid -> NONE);
        }
        return year.map(dollars -> new DeductibleLeft(left(dollars, paid.value()), false));
    }

    private static Money left(BigDecimal year, Money paid) {
        BigDecimal left = year.subtract(paid.toBigDecimal()).max(BigDecimal.ZERO);
        return Money.of(left, RoundingMode.HALF_UP);
    }
}
