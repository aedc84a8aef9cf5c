package org.therapybilling.price;

import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.vocabulary.Modifier;

/** Which lines pay nothing, whatever the fee of their code: those that the claim itself says Medicare does not pay. */
final class Unpaid {

    private static final Modifier NO_BENEFIT = Modifier.of("GY");
    private static final Modifier NOT_NECESSARY = Modifier.of("GZ");

    private Unpaid() {}

    /** Returns why Medicare pays nothing for a line; null if it may pay something. */
    static @Nullable NoPayment reason(ServiceLine line) {
        for (Modifier modifier : line.modifiers()) {
            if (modifier.equals(NO_BENEFIT)) {
                return NoPayment.EXCLUDED;
            }
            if (modifier.equals(NOT_NECESSARY)) {
                return NoPayment.NOT_NECESSARY;
            }
        }
        return null;
    }
}
