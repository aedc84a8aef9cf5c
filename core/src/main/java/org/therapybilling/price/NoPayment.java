package org.therapybilling.price;

import org.therapybilling.explain.Phrase;

/** Why a line pays 0.00. */
enum NoPayment {
    /** The status of the code is B or P. */
    BUNDLED,
    /** The status of the code says that it is not covered or not valid. */
    NOT_COVERED,
    /** The payer lists the code among those that it does not cover. */
    NOT_COVERED_BY_PAYER,
    /** The claim says that the service is no benefit (GY). */
    EXCLUDED,
    /** The claim says that the service is not reasonable and necessary (GZ). */
    NOT_NECESSARY,
    /** The amount of the visit stands on another line. */
    IN_VISIT;

    /** Returns what is said of it; {@code {0}} is the service. */
    Phrase phrase() {
        return switch (this) {
            case BUNDLED -> PricePhrases.BUNDLED;
            case NOT_COVERED -> PricePhrases.NOT_COVERED;
            case NOT_COVERED_BY_PAYER -> PricePhrases.NOT_COVERED_BY_PAYER;
            case EXCLUDED -> PricePhrases.EXCLUDED;
            case NOT_NECESSARY -> PricePhrases.NOT_NECESSARY;
            case IN_VISIT -> PricePhrases.IN_VISIT;
        };
    }
}
