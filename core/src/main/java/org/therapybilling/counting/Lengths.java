package org.therapybilling.counting;

import org.therapybilling.reference.ProcedureInfo;

/**
 * The lengths of a code's units, in minutes.
 *
 * @param unit how long a unit is, 1 or more
 * @param firstFrom from how long on the first unit counts, inclusive, at most the length of a unit
 */
record Lengths(int unit, int firstFrom) {

    /** Returns the lengths of a code that counts minutes in units; its entry of the code book cannot be without. */
    static Lengths of(ProcedureInfo info) {
        return new Lengths(
                info.unitLength().orElseThrow().toInt(),
                info.firstUnitFrom().orElseThrow().toInt());
    }

    /** Returns the units of some minutes: one from the first minutes on, and one more for each full length beyond. */
    int units(int minutes) {
        return minutes < firstFrom ? 0 : (minutes - firstFrom) / unit + 1;
    }
}
