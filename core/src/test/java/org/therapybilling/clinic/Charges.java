package org.therapybilling.clinic;

import java.util.Map;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * The clinic's schedule of charges a unit, each well above the fees of 2026: the dearest evaluation comes to about 110
 * dollars (RVU26C: 2.93 relative values by 33.4009, with indices of an expensive area).
 */
final class Charges {

    private static final Map<String, Integer> DEAR = Map.ofEntries(
            Map.entry("97161", 240),
            Map.entry("97162", 240),
            Map.entry("97163", 240),
            Map.entry("97164", 180),
            Map.entry("97165", 240),
            Map.entry("97166", 240),
            Map.entry("92507", 200),
            Map.entry("92523", 500),
            Map.entry("92526", 240),
            Map.entry("97545", 200));
    private static final int OTHERS = 120;

    private Charges() {}

    static Money of(ProcedureCode code, Units units) {
        int each = DEAR.getOrDefault(code.toString(), OTHERS);
        return Money.ofCents(100L * each * units.toInt());
    }
}
