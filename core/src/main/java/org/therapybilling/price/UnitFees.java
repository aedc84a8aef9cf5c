package org.therapybilling.price;

import org.therapybilling.vocabulary.ProcedureCode;

/** The fees that hold for the lines of a claim. */
interface UnitFees {

    /** Returns what a unit of a code is paid. */
    UnitFee of(ProcedureCode code);

    /** Returns fees of which none is known. */
    static UnitFees unknown(String why) {
        return code -> new UnitFee.Unavailable(why, Rank.UNKNOWN);
    }
}
