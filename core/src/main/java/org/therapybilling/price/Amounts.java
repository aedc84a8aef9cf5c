package org.therapybilling.price;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.PerVisit;
import org.therapybilling.vocabulary.Money;

/** Works out what is allowed for lines whose units are ranked. */
final class Amounts {

    private final Terms terms;
    private final boolean isLesserOfCharge;
    private final Citation lesserOfCharge;

    Amounts(Terms terms) {
        this.terms = terms;
        this.isLesserOfCharge =
                terms.fees() instanceof Answer.Found<Fees> fees && fees.value().lesserOfCharge();
        this.lesserOfCharge = terms.lesserOfCharge();
    }

    /** Returns the amounts of the lines of a claim, in their order. */
    List<LineAmount> of(List<LineDraft> lines) {
        List<LineAmount> amounts = new ArrayList<>(lines.size());
        List<LineDraft> ofVisit = new ArrayList<>(0);
        for (LineDraft line : lines) {
            amounts.add(of(line));
            if (line.fee() instanceof UnitFee.OfVisit) {
                ofVisit.add(line);
            }
        }
        if (!ofVisit.isEmpty()) {
            putVisit(lines, ofVisit, amounts);
        }
        return amounts;
    }

    private void putVisit(List<LineDraft> lines, List<LineDraft> ofVisit, List<LineAmount> amounts) {
        if (terms.fees() instanceof Answer.Found<Fees> fees
                && fees.value().basis().orElse(null) instanceof PerVisit basis) {
            List<LineAmount> visit = VisitAmounts.of(ofVisit, fees, basis);
            for (int i = 0; i < visit.size(); i++) {
                amounts.set(lines.indexOf(ofVisit.get(i)), visit.get(i));
            }
        }
    }

    private LineAmount of(LineDraft line) {
        if (line.fee() instanceof UnitFee.Priced priced) {
            return ofUnits(line, priced);
        }
        if (line.fee() instanceof UnitFee.Nothing nothing) {
            return new LineAmount.Nothing(nothing.reason());
        }
        return line.fee() instanceof UnitFee.Unavailable unavailable
                ? new LineAmount.Unavailable(unavailable.why())
                : new LineAmount.Nothing(NoPayment.IN_VISIT);
    }

    private LineAmount ofUnits(LineDraft line, UnitFee.Priced fee) {
        int cut = line.units() - line.whole();
        if (cut == 0) {
            return lesser(line, fee, null, sum(fee.full(), line.units()));
        }
        LineAmount.ReducedUnit each = line.reduced();
        if (each == null) {
            return new LineAmount.Unavailable(
                    "The payer cuts the practice expense of " + line.line().code()
                            + ", and which part of its fee that is is not known; say that the fee is cut (\"of\": \"fee\").");
        }
        return lesser(line, fee, each, sum(fee.full(), line.whole()) + sum(each.fee(), cut));
    }

    /** Returns cents; a plausible fee times any number of units stays far below the greatest number. */
    private static long sum(Money fee, int units) {
        return fee.toCents() * units;
    }

    /** Takes the charge where it is less than the amount of the units (Social Security Act §1848(a)(1)). */
    private LineAmount lesser(
            LineDraft line, UnitFee.Priced fee, LineAmount.@Nullable ReducedUnit reduced, long units) {
        if (!Plausible.is(units)) {
            return new LineAmount.Unavailable(
                    Plausible.refusal("The amount of line " + line.line().line()));
        }
        boolean less = line.isCharged() && line.charge() < units && isLesserOfCharge;
        return new LineAmount.ByUnits(
                fee,
                line.whole(),
                line.units() - line.whole(),
                reduced,
                units,
                less ? Money.ofCents(line.charge()) : null,
                lesserOfCharge,
                certainty(fee));
    }

    private Certainty certainty(UnitFee.Priced fee) {
        if (terms.mppr() instanceof Answer.Found<Mppr> known) {
            return fee.rank().isReducible() ? Surety.least(fee.certainty(), known.certainty()) : fee.certainty();
        }
        return terms.mppr() instanceof Answer.None ? fee.certainty() : Certainty.JUDGEMENT;
    }
}
