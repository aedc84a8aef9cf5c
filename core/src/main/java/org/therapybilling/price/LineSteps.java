package org.therapybilling.price;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Explanation;
import org.therapybilling.explain.Phrase;
import org.therapybilling.explain.Step;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/** The twin of amounts and payments: the steps from the fee of a unit to what payer and patient pay. */
final class LineSteps {

    private final ServiceLine line;
    private final List<Step> steps = new ArrayList<>();

    private LineSteps(ServiceLine line) {
        this.line = line;
    }

    static Explanation of(ServiceLine line, LineAmount amount, LinePayment payment) {
        LineSteps steps = new LineSteps(line);
        steps.add(amount);
        steps.add(payment);
        return Explanation.of(steps.steps);
    }

    private void add(LineAmount amount) {
        if (amount instanceof LineAmount.ByUnits units) {
            addUnits(units);
        } else if (amount instanceof LineAmount.ByVisit visit) {
            addVisit(visit);
        } else if (amount instanceof LineAmount.Nothing nothing) {
            steps.add(Step.of(nothing.reason().phrase(), line.code()).giving(DeductibleLeft.ZERO));
        } else if (amount instanceof LineAmount.Unavailable unavailable) {
            steps.add(Step.of(PricePhrases.UNAVAILABLE, line.code(), new Words(unavailable.why())));
        }
    }

    private void addUnits(LineAmount.ByUnits amount) {
        Money units = Money.ofCents(amount.units());
        steps.addAll(amount.fee().steps());
        LineAmount.ReducedUnit reduced = amount.reduced();
        if (reduced == null) {
            steps.add(Step.of(
                            PricePhrases.UNITS,
                            line.code(),
                            Units.of(amount.whole()),
                            amount.fee().full())
                    .giving(units));
        } else {
            steps.add(Step.of(
                            phrase(reduced).citing(reduced.source()),
                            line.code(),
                            reduced.mppr().cut())
                    .giving(reduced.fee()));
            steps.add(reduced(amount, reduced).giving(units));
        }
        addCharge(amount.charge(), units, amount.lesser());
    }

    private static Phrase phrase(LineAmount.ReducedUnit reduced) {
        return reduced.mppr().of() == Mppr.Part.FEE ? PricePhrases.FEE_CUT : PricePhrases.EXPENSE_CUT;
    }

    private Step reduced(LineAmount.ByUnits amount, LineAmount.ReducedUnit reduced) {
        return amount.whole() == 0
                ? Step.of(PricePhrases.UNITS, line.code(), Units.of(amount.cut()), reduced.fee())
                : Step.of(
                        PricePhrases.UNITS_OF_BOTH,
                        line.code(),
                        Units.of(amount.whole()),
                        amount.fee().full(),
                        Units.of(amount.cut()),
                        reduced.fee());
    }

    private void addVisit(LineAmount.ByVisit amount) {
        VisitFee visit = amount.visit();
        steps.add(
                Step.of((visit.withEvaluation() ? PricePhrases.EVALUATION : PricePhrases.VISIT).citing(visit.source()))
                        .giving(visit.dollars()));
        addCharge(amount.charge(), visit.dollars(), visit.source());
    }

    private void addCharge(@Nullable Money charge, Money fee, Citation source) {
        if (charge != null) {
            steps.add(Step.of(PricePhrases.CHARGE.citing(source), fee).giving(charge));
        }
    }

    private void add(LinePayment payment) {
        if (payment instanceof LinePayment.Shared shared) {
            new ShareSteps(shared, steps).add();
        } else if (payment instanceof LinePayment.Unknown unknown) {
            steps.add(Step.of(PricePhrases.NO_SHARES, new Words(unknown.why())));
        }
    }
}
