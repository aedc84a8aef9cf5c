package org.therapybilling.price;

import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.explain.Answer;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.payer.form.Listed;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Which lines pay nothing, whatever the fee of their code.
 *
 * @param isOfMedicare whether the payer is Medicare, which does not pay what is billed as no benefit (GY) or as not
 *     necessary (GZ)
 * @param notCovered the codes that the payer's profile does not cover
 */
record Unpaid(boolean isOfMedicare, Answer<Listed<ProcedureCode>> notCovered) {

    private static final Modifier NO_BENEFIT = Modifier.of("GY");
    private static final Modifier NOT_NECESSARY = Modifier.of("GZ");

    static Unpaid by(Terms terms) {
        return new Unpaid(terms.areOfMedicare(), terms.policy().get(PayerKeys.NOT_COVERED));
    }

    /** Returns why a line pays nothing; null if it may pay something. */
    @Nullable
    NoPayment reason(ServiceLine line) {
        if (isOfMedicare && line.modifiers().contains(NO_BENEFIT)) {
            return NoPayment.EXCLUDED;
        }
        if (isOfMedicare && line.modifiers().contains(NOT_NECESSARY)) {
            return NoPayment.NOT_NECESSARY;
        }
        return notCovered instanceof Answer.Found<Listed<ProcedureCode>> codes
                        && codes.value().all().contains(line.code())
                ? NoPayment.NOT_COVERED_BY_PROFILE
                : null;
    }
}
