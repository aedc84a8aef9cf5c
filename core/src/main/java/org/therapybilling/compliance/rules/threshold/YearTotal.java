package org.therapybilling.compliance.rules.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.claim.PlanModifier;
import org.therapybilling.compliance.Agenda;
import org.therapybilling.compliance.FindingDraft;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.price.Accrual;
import org.therapybilling.price.LinePrice;
import org.therapybilling.price.PriceEstimate;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;

/** The yearly total of a claim's bucket over the day. */
final class YearTotal {

    private static final String OLD = "The amount allowed this year is not said to be that of the day before"
            + " (history.asOf), so that a later claim may be missing in it.";
    private static final String UNSURE = "A price in the total is not sure; see the estimate.";
    private static final String UNPRICED = "A line has no price; whatever it is, it takes the total past the amount.";

    private final RuleContext claim;
    private final Accrual own;
    private final Answer<Money> opening;
    private final List<LeastTotal> ofDay = new ArrayList<>();
    private final List<LeastTotal> afterEachLine = new ArrayList<>();
    private LeastTotal after;
    private LeastTotal afterOwn;
    private Discipline last;

    private YearTotal(Accrual own, RuleContext claim) {
        this.claim = claim;
        this.own = own;
        this.last = claim.discipline();
        List<PriceEstimate> ofBucket = new ArrayList<>(1);
        for (PriceEstimate estimate : claim.estimates()) {
            estimate.accrual()
                    .filter(other -> other.bucket() == own.bucket())
                    .ifPresent(same -> ofBucket.add(estimate));
        }
        this.opening = ofBucket.get(0).accrual().orElseThrow().before();
        this.after = LeastTotal.of(opening);
        this.afterOwn = after;
        ofDay.add(after);
        ofBucket.forEach(this::add);
    }

    /** Returns the total; empty if the claim counts toward none. */
    static Optional<YearTotal> of(RuleContext claim) {
        return claim.estimate().accrual().map(own -> claim.shared(YearTotal.class, () -> new YearTotal(own, claim)));
    }

    private void add(PriceEstimate estimate) {
        last = estimate.discipline();
        for (LinePrice line : estimate.lines()) {
            after = isTherapy(line.line().code(), claim) ? after.plus(line) : after;
            ofDay.add(after);
            if (last == claim.discipline()) {
                afterEachLine.add(after);
            }
        }
        afterOwn = last == claim.discipline() ? after : afterOwn;
    }

    /** Says whether a service counts toward the total. */
    static boolean isTherapy(ProcedureCode code, RuleContext claim) {
        return PlanModifier.isOfMedicare(
                code, claim.ask(ProcedureInfo.CODE_BOOK, code).found());
    }

    /** Returns what the claim at hand adds. */
    Accrual own() {
        return own;
    }

    /** Returns the least totals after each line of the claim at hand, those of other kinds included. */
    List<LeastTotal> afterEachLine() {
        return afterEachLine;
    }

    /** Returns the least total after the claim at hand. */
    LeastTotal afterClaim() {
        return afterOwn;
    }

    /** Returns the least total after all claims of the day. */
    LeastTotal afterDay() {
        return after;
    }

    /** Returns a finding as sure as the total was that was past a limit first, or is if none was; and why not surer. */
    FindingDraft rated(FindingDraft draft, LeastTotal total, Money limit) {
        LeastTotal first =
                ofDay.stream().filter(some -> some.isPast(limit)).findFirst().orElse(total);
        Certainty before = opening instanceof Answer.Found<Money> told ? told.certainty() : Certainty.DEFINITE;
        FindingDraft here = draft.how(before, OLD).how(first.ofPrices(), UNSURE);
        return first.known().found().filter(limit::equals).isPresent() && first.more()
                ? here.how(Certainty.LIKELY, UNPRICED)
                : here;
    }

    /** Returns how many further visits like this day stay within a limit; empty if this day passes it, or nothing is known. */
    private Optional<Integer> visitsWithin(Money limit) {
        if (!after.isAll()) {
            return Optional.empty();
        }
        Money sum = after.known().found().orElseThrow();
        BigDecimal day = minus(sum, opening.found().orElseThrow());
        BigDecimal left = minus(limit, sum);
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
                .filter(visits -> last == claim.discipline() && visits <= most)
                .ifPresent(visits -> agenda.inVisits(
                        visits,
                        what + " from the visit after these on, at this day's amount: $"
                                + after.known().found().orElseThrow() + " of $" + limit + " are used"));
    }
}
