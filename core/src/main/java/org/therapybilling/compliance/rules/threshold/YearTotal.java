package org.therapybilling.compliance.rules.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.price.Accrual;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;

/**
 * The yearly total of a claim's bucket over the day.
 *
 * @param own what the claim at hand adds
 * @param first what the first claim of the bucket adds on the day
 * @param last what the last claim of the bucket adds on the day
 * @param isLast whether the claim at hand is that one
 */
record YearTotal(Accrual own, Accrual first, Accrual last, boolean isLast) {

    /** Returns the total; empty if the claim counts toward none. */
    static Optional<YearTotal> of(RuleContext claim) {
        return claim.estimate().accrual().map(own -> of(own, claim));
    }

    private static YearTotal of(Accrual own, RuleContext claim) {
        List<Accrual> ofBucket = new ArrayList<>();
        Discipline last = claim.discipline();
        for (PriceEstimate estimate : claim.estimates()) {
            Optional<Accrual> accrual = estimate.accrual().filter(other -> other.bucket() == own.bucket());
            if (accrual.isPresent()) {
                ofBucket.add(accrual.get());
                last = estimate.discipline();
            }
        }
        return new YearTotal(own, ofBucket.get(0), ofBucket.get(ofBucket.size() - 1), last == claim.discipline());
    }

    /** Says why an amount is not known: the fact where nobody tells what was allowed before. */
    void lacking(Answer<Money> amount, RuleContext claim, Findings findings) {
        boolean isTold = claim.day().disciplines().stream()
                .flatMap(discipline -> discipline.sessions().stream())
                .flatMap(session -> session.history().stream())
                .anyMatch(history -> history.allowedThisYear().containsKey(own.bucket()));
        if (!isTold) {
            findings.lacking("history.allowedThisYear." + own.bucket());
        } else if (amount instanceof Answer.Unknown<Money> unknown) {
            findings.lacking(unknown.why());
        }
    }

    /** Returns how many further visits like this day stay within a limit; empty if this day passes it, or nothing is known. */
    Optional<Integer> visitsWithin(Money limit) {
        Optional<Money> after = last.after().found();
        Optional<Money> before = first.before().found();
        if (after.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal day = minus(after.get(), before.get());
        BigDecimal left = minus(limit, after.get());
        return day.signum() > 0 && left.signum() >= 0
                ? Optional.of(left.divide(day, 0, RoundingMode.DOWN).intValue())
                : Optional.empty();
    }

    private static BigDecimal minus(Money one, Money other) {
        return one.toBigDecimal().subtract(other.toBigDecimal());
    }

    /** Tells the last claim of the bucket in how many visits a limit is passed, at the amount of this day. */
    void forecast(Money limit, int most, String what, Agenda agenda) {
        visitsWithin(limit)
                .filter(visits -> isLast && visits <= most)
                .ifPresent(visits -> agenda.inVisits(
                        visits,
                        what + " from the visit after these on, at this day's amount: $"
                                + last.after().found().orElseThrow() + " of $" + limit + " are used"));
    }
}
