package org.therapybilling.compliance.rules.code;

import java.util.Locale;
import org.therapybilling.reference.StatusCode;

/** How a code stands with the payer. */
enum CodeStanding {
    /** Paid, or not under the fee schedule of physicians, which says nothing of it then. */
    PAYABLE(""),
    /** Never paid apart. */
    BUNDLED("CO-97"),
    /** Another code is used. */
    INVALID("CO-16"),
    /** Not paid at all. */
    NOT_COVERED("CO-96"),
    /** The payer wants another code. */
    REPLACED("CO-16");

    private final String denial;

    CodeStanding(String denial) {
        this.denial = denial;
    }

    /** Codes that other fee schedules pay (E, X) and those for reporting (M, Q) are not judged. */
    static CodeStanding of(StatusCode status) {
        return switch (status) {
            case B, P -> BUNDLED;
            case D, F, G, H, I -> INVALID;
            case N -> NOT_COVERED;
            case A, C, E, J, M, Q, R, T, X -> PAYABLE;
        };
    }

    String denial() {
        return denial;
    }

    String variant() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
