package org.therapybilling.price;

import java.io.Serializable;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Money;

/**
 * What a payer pays for a visit, which is the counting day of a discipline.
 *
 * @param dollars the amount
 * @param withEvaluation whether an evaluation is among the services
 * @param source where the payer says so
 * @param certainty how sure it is
 */
record VisitFee(Money dollars, boolean withEvaluation, Citation source, Certainty certainty) implements Serializable {

    VisitFee {
        Checks.present(dollars, source, certainty);
    }
}
