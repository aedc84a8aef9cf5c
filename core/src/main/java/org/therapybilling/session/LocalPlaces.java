package org.therapybilling.session;

import java.util.BitSet;
import java.util.List;

/** The places that local codes share with treatments or billed lines. */
final class LocalPlaces {

    private LocalPlaces() {}

    /** {@return the place among all that was recorded of what has this index among procedure codes} */
    static int place(int index, List<? extends LocalCode> local) {
        int place = 0;
        for (int before = 0; before < index || standsAt(place, local); place++) {
            before += standsAt(place, local) ? 0 : 1;
        }
        return place;
    }

    private static boolean standsAt(int place, List<? extends LocalCode> local) {
        for (LocalCode code : local) {
            if (code.index() == place) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks that local codes fit between as many others.
     *
     * @throws IllegalArgumentException if two have the same place, or one stands behind the end of the list
     */
    static void check(List<? extends LocalCode> local, int others) {
        BitSet taken = new BitSet();
        for (LocalCode code : local) {
            if (taken.get(code.index()) || code.index() >= local.size() + others) {
                throw new IllegalArgumentException("A local code has place " + code.index() + " among "
                        + (local.size() + others) + "; allowed is each place from 0 once, none behind the last.");
            }
            taken.set(code.index());
        }
    }
}
