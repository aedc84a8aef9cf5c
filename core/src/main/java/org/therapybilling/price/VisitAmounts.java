package org.therapybilling.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.PerVisit;
import org.therapybilling.vocabulary.CodeSet;
import org.therapybilling.vocabulary.Money;

/** The amounts of lines that a payer pays by the visit. */
final class VisitAmounts {

    /** First evaluations of physical and occupational therapy, of speech and of swallowing; no re-evaluations. */
    private static final CodeSet EVALUATIONS = CodeSet.parse("97161-97163 97165-97167 92521-92524 92597 92607 92610");

    private VisitAmounts() {}

    /** Returns the amounts of the lines that the visit pays: the amount stands on the first of them. */
    static List<LineAmount> of(List<LineDraft> ofVisit, Answer.Found<Fees> fees, PerVisit basis) {
        boolean evaluation = false;
        for (LineDraft line : ofVisit) {
            evaluation |= EVALUATIONS.contains(line.line().code());
        }
        Money dollars = evaluation ? basis.evaluation() : basis.visit();
        VisitFee visit = new VisitFee(dollars, evaluation, fees.source().citation(), fees.certainty());
        List<LineAmount> amounts = new ArrayList<>();
        amounts.add(amount(visit, ofVisit, fees.value().lesserOfCharge()));
        while (amounts.size() < ofVisit.size()) {
            amounts.add(new LineAmount.Nothing(NoPayment.IN_VISIT));
        }
        return amounts;
    }

    private static LineAmount amount(VisitFee visit, List<LineDraft> ofVisit, boolean lesserOfCharge) {
        Money dollars = visit.dollars();
        if (!Plausible.is(dollars)) {
            return new LineAmount.Unavailable(Plausible.refusal("The amount of the visit"));
        }
        Money charged = lesserOfCharge ? charges(ofVisit).orElse(dollars) : dollars;
        return new LineAmount.ByVisit(visit, charged.compareTo(dollars) < 0 ? charged : null);
    }

    /** Returns the charges together; empty if one of them is not known. */
    private static Optional<Money> charges(List<LineDraft> ofVisit) {
        long sum = 0;
        for (LineDraft line : ofVisit) {
            if (!line.isCharged()) {
                return Optional.empty();
            }
            sum += Math.min(line.charge(), Plausible.MOST.toCents());
        }
        return Optional.of(Money.ofCents(Math.min(sum, Plausible.MOST.toCents())));
    }
}
