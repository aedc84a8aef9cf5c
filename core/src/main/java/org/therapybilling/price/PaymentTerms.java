package org.therapybilling.price;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Source;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Money;

/**
 * How what is allowed is divided between payer and patient.
 *
 * @param deductible what is left of the deductible before the day
 * @param copay what the patient pays of a visit
 * @param rates the shares that patient and payer take
 */
record PaymentTerms(DeductibleLeft deductible, Money copay, LinePayment.Rates rates) implements Serializable {

    PaymentTerms {
        Checks.present(deductible, copay, rates);
    }

    /** Returns the terms for a day; unknown if one of them is, the reduction for assistants apart, which then is none. */
    static Answer<PaymentTerms> of(Terms terms, List<Session> sessions) {
        if (terms.share() instanceof Answer.Unknown<PatientShare> unknown) {
            return new Answer.Unknown<>(unknown.why());
        }
        if (terms.figures().sequestered() instanceof Answer.Unknown<Factor> unknown) {
            return new Answer.Unknown<>(unknown.why());
        }
        Answer<DeductibleLeft> left = deductible(terms, sessions);
        return left instanceof Answer.Found<DeductibleLeft> deductible
                ? of(terms, deductible)
                : left.map(dollars -> of(terms, dollars));
    }

    private static Answer<PaymentTerms> of(Terms terms, Answer.Found<DeductibleLeft> deductible) {
        Certainty sure = Surety.least(certainty(terms), deductible.certainty());
        return new Answer.Found<>(of(terms, deductible.value()), source(terms), sure);
    }

    private static PaymentTerms of(Terms terms, DeductibleLeft deductible) {
        Money copay = terms.share().found().flatMap(PatientShare::copay).orElse(DeductibleLeft.ZERO);
        return new PaymentTerms(deductible, copay, terms.rates());
    }

    private static Answer<DeductibleLeft> deductible(Terms terms, List<Session> sessions) {
        return terms.share()
                .found()
                .flatMap(PatientShare::deductible)
                .map(deductible -> DeductibleLeft.of(deductible, terms, source(terms), sessions))
                .orElseGet(() -> new Answer.Found<>(DeductibleLeft.NONE, source(terms), Certainty.DEFINITE));
    }

    private static Source source(Terms terms) {
        return terms.share().fold(Answer.Found::source, Answer.None::source, unknown -> Place.STATED);
    }

    private static Certainty certainty(Terms terms) {
        return Surety.least(certainty(terms.share()), certainty(terms.figures().sequestered()));
    }

    private static Certainty certainty(Answer<?> term) {
        return term.fold(Answer.Found::certainty, Answer.None::certainty, unknown -> Certainty.JUDGEMENT);
    }
}
