package org.therapybilling.price;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Citation;
import org.therapybilling.internal.Checks;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * What a payer's profile says of money on a date of service.
 *
 * @param policy all that the payer wants
 * @param fees what is allowed for services
 * @param mppr how services after the first are reduced
 * @param share what the patient pays
 * @param assistantFactor the share that is paid of an assistant's services
 * @param ofAssistants the modifiers of the payer's own for assistants
 * @param notCovered the codes that it does not cover
 * @param figures the published figures that the profile refers to
 * @param rates the shares that follow; nothing is taken where one is not known
 */
record Terms(
        PayerPolicy policy,
        Answer<Fees> fees,
        Answer<Mppr> mppr,
        Answer<PatientShare> share,
        Answer<Factor> assistantFactor,
        Answer<AssistantModifiers> ofAssistants,
        Answer<Listed<ProcedureCode>> notCovered,
        Figures figures,
        LinePayment.Rates rates)
        implements Serializable {

    Terms {
        Checks.present(policy, fees, mppr, share, assistantFactor);
        Checks.present(ofAssistants, notCovered, figures, rates);
    }

    private static final Citation LESSER_OF_CHARGE = Citation.of("Social Security Act", "§1848(a)(1)");
    private static final Factor ALL_PERCENT = Factor.of("100");
    private static final Factor ALL = Factor.of("1");

    static Terms of(PayerPolicy policy, LocalDate date, FeeData data) {
        Figures figures = Figures.of(policy, date, data);
        Answer<PatientShare> share = policy.get(PayerKeys.PATIENT_SHARE);
        Answer<Factor> assistantFactor = policy.get(PayerKeys.ASSISTANT_FACTOR);
        return new Terms(
                policy,
                policy.get(PayerKeys.FEES),
                policy.get(PayerKeys.MPPR),
                share,
                assistantFactor,
                policy.get(PayerKeys.ASSISTANT_MODIFIERS),
                policy.get(PayerKeys.NOT_COVERED),
                figures,
                rates(share, assistantFactor, figures, policy));
    }

    private static LinePayment.Rates rates(
            Answer<PatientShare> share, Answer<Factor> assistant, Figures figures, PayerPolicy policy) {
        return new LinePayment.Rates(
                Rate.of(share.found().flatMap(PatientShare::coinsurance).orElse(Figures.NOTHING)),
                Rate.of(assistant.found().orElse(ALL)),
                source(assistant, policy),
                Rate.of(figures.sequestered().found().orElse(Figures.NOTHING)));
    }

    /** Returns where a profile has a term from; the profile, if there is none that is known. */
    private static Citation source(Answer<?> term, PayerPolicy policy) {
        return term instanceof Answer.Found<?> known
                ? known.source().citation()
                : Citation.of("Profile " + policy.payer(), "");
    }

    /** Returns where it is written that a charge below the fee is what is allowed: Medicare's statute, or with the fees. */
    Citation lesserOfCharge() {
        return areOfMedicare() ? LESSER_OF_CHARGE : source(fees, policy);
    }

    /** Says whether the fees are Medicare's own: its physician fee schedule as it stands on the date of service. */
    boolean areOfMedicare() {
        return fees instanceof Answer.Found<Fees> known
                && known.value().basis().orElse(null) instanceof PercentOfMedicare schedule
                && schedule.percent().equals(ALL_PERCENT)
                && schedule.asOf().isEmpty();
    }

    /** Says whether the payer lists a code among those that it does not cover. */
    boolean isNotCovered(ProcedureCode code) {
        return notCovered instanceof Answer.Found<Listed<ProcedureCode>> listed
                && listed.value().has(code);
    }

    /** Returns the modifier of the payer's own for assistants; empty if there is none that is known. */
    Optional<Modifier> ofAssistants(Discipline discipline) {
        return ofAssistants instanceof Answer.Found<AssistantModifiers> own
                ? own.value().of(discipline)
                : Optional.empty();
    }
}
