package org.therapybilling.compliance.rules.threshold;

import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.price.LinePrice;
import org.therapybilling.vocabulary.Money;

/**
 * The least that a yearly total comes to: lines without a price count as nothing, and one that has such a line is more.
 *
 * @param known what is known of it; unknown if it is not known what was allowed before the day
 * @param more whether there is a line without a price in it
 * @param ofPrices how sure the prices in it are
 */
record LeastTotal(Answer<Money> known, boolean more, Certainty ofPrices) {

    static LeastTotal of(Answer<Money> opening) {
        return new LeastTotal(opening, false, Certainty.DEFINITE);
    }

    LeastTotal plus(LinePrice line) {
        return line.allowed()
                .fold(
                        amount -> new LeastTotal(
                                known.map(sum -> Money.ofCents(
                                        sum.toCents() + amount.value().toCents())),
                                more,
                                ofPrices.compareTo(amount.certainty()) < 0 ? amount.certainty() : ofPrices),
                        none -> this,
                        unknown -> new LeastTotal(known, true, ofPrices));
    }

    /** Says whether it is past a limit for sure; what has no price is some amount. */
    boolean isPast(Money limit) {
        return known.found()
                .filter(sum -> sum.compareTo(limit) > 0 || (more && sum.equals(limit)))
                .isPresent();
    }

    /** Says whether it reaches a limit for sure. */
    boolean reaches(Money limit) {
        return known.found().filter(sum -> sum.compareTo(limit) >= 0).isPresent();
    }

    /** Says whether it is the total, and not only the least of it. */
    boolean isAll() {
        return known.found().isPresent() && !more;
    }

    /** Returns what is missing to know the total. */
    String missing() {
        return known instanceof Answer.Unknown<Money> unknown ? unknown.named() : "estimate.lines";
    }
}
