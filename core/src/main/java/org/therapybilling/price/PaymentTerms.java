package org.therapybilling.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.Citation;
import org.therapybilling.explain.Source;
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
 * @param source where the patient's share is written
 */
record PaymentTerms(DeductibleLeft deductible, Money copay, LinePayment.Rates rates, Citation source)
        implements Serializable {

    private static final Factor ALL = new Factor(BigDecimal.ONE);

    /** Returns the terms for a day; unknown if one of them is, the reduction for assistants apart, which then is none. */
    static Answer<PaymentTerms> of(Terms terms, List<Session> sessions) {
        if (terms.share() instanceof Answer.Unknown<PatientShare> unknown) {
            return new Answer.Unknown<>(unknown.why());
        }
        Answer<Factor> kept = terms.figures().sequestered();
        Answer<DeductibleLeft> left = deductible(terms, sessions);
        if (!(kept instanceof Answer.Found<Factor> sequestration)) {
            return kept.map(factor -> of(terms, DeductibleLeft.NONE, factor));
        }
        if (!(left instanceof Answer.Found<DeductibleLeft> deductible)) {
            return left.map(dollars -> of(terms, dollars, Figures.NOTHING));
        }
        Certainty sure = Surety.least(sequestration.certainty(), deductible.certainty());
        return new Answer.Found<>(
                of(terms, deductible.value(), sequestration.value()),
                source(terms),
                Surety.least(sure, certainty(terms)));
    }

    private static PaymentTerms of(Terms terms, DeductibleLeft deductible, Factor sequestration) {
        Optional<PatientShare> share = terms.share().found();
        return new PaymentTerms(
                deductible,
                share.flatMap(PatientShare::copay).orElse(DeductibleLeft.ZERO),
                new LinePayment.Rates(
                        share.flatMap(PatientShare::coinsurance).orElse(Figures.NOTHING),
                        terms.assistantFactor().found().orElse(ALL),
                        sequestration),
                source(terms).citation());
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
        return terms.share().fold(Answer.Found::certainty, Answer.None::certainty, unknown -> Certainty.JUDGEMENT);
    }
}
