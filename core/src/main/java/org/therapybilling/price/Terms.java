package org.therapybilling.price;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.PayerPolicy;
import org.therapybilling.payer.terms.AssistantModifiers;
import org.therapybilling.payer.terms.Fees;
import org.therapybilling.payer.terms.Mppr;
import org.therapybilling.payer.terms.PatientShare;
import org.therapybilling.payer.terms.PercentOfMedicare;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Factor;
import org.therapybilling.vocabulary.Modifier;

/**
 * What a payer's profile says of money on a date of service.
 *
 * @param policy all that the payer wants
 * @param fees what is allowed for services
 * @param mppr how services after the first are reduced
 * @param share what the patient pays
 * @param assistantFactor the share that is paid of an assistant's services
 * @param ofAssistants the modifiers of the payer's own for assistants
 * @param figures the published figures that the profile refers to
 */
record Terms(
        PayerPolicy policy,
        Answer<Fees> fees,
        Answer<Mppr> mppr,
        Answer<PatientShare> share,
        Answer<Factor> assistantFactor,
        Answer<AssistantModifiers> ofAssistants,
        Figures figures)
        implements Serializable {

    private static final Factor ALL = Factor.of("100");

    static Terms of(PayerPolicy policy, LocalDate date, FeeData data) {
        return new Terms(
                policy,
                policy.get(PayerKeys.FEES),
                policy.get(PayerKeys.MPPR),
                policy.get(PayerKeys.PATIENT_SHARE),
                policy.get(PayerKeys.ASSISTANT_FACTOR),
                policy.get(PayerKeys.ASSISTANT_MODIFIERS),
                Figures.of(policy, date, data));
    }

    /** Says whether the fees are Medicare's own: its physician fee schedule as it stands on the date of service. */
    boolean areOfMedicare() {
        return fees instanceof Answer.Found<Fees> known
                && known.value().basis().orElse(null) instanceof PercentOfMedicare schedule
                && schedule.percent().equals(ALL)
                && schedule.asOf().isEmpty();
    }

    /** Returns the modifier of the payer's own for assistants; empty if there is none that is known. */
    Optional<Modifier> ofAssistants(Discipline discipline) {
        return ofAssistants instanceof Answer.Found<AssistantModifiers> own
                ? own.value().of(discipline)
                : Optional.empty();
    }
}
