package org.therapybilling.units;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Units;

/** What therapist and assistant fill of units that have lengths of their own, each alone in full, and what is left. */
final class OwnLengths {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final List<Minutes> lengths;
    private final List<ShareReason> filled = new ArrayList<>();
    private final SharedTime rest;

    /** Fills the units in their order: the therapist's come first, then the assistant's among those that are left. */
    OwnLengths(List<Minutes> lengths, SharedTime time) {
        this.lengths = lengths;
        lengths.forEach(length -> filled.add(ShareReason.BOTH));
        int therapist = fill(ShareReason.THERAPIST_ALONE, time.therapistSeconds());
        int assistant = fill(ShareReason.ASSISTANT_ALONE, time.assistantSeconds());
        this.rest = new SharedTime(time.code(), therapist, assistant);
    }

    /** Fills the units that one person can alone, and returns the seconds that this leaves. */
    private int fill(ShareReason who, int seconds) {
        int left = seconds;
        for (int i = 0; i < filled.size(); i++) {
            int needed = lengths.get(i).toInt() * SECONDS_OF_A_MINUTE;
            if (filled.get(i) == ShareReason.BOTH && needed <= left) {
                filled.set(i, who);
                left -= needed;
            }
        }
        return left;
    }

    /** Returns the units that the therapist fills, without the modifier, and the assistant, with it. */
    SharedUnits own() {
        return new SharedUnits(rest.code(), count(ShareReason.THERAPIST_ALONE), count(ShareReason.ASSISTANT_ALONE));
    }

    /** Returns the units that neither fills alone. */
    Units left() {
        return count(ShareReason.BOTH);
    }

    private Units count(ShareReason who) {
        int units = 0;
        for (ShareReason by : filled) {
            units += by == who ? 1 : 0;
        }
        return Units.of(units);
    }

    /** Returns the time that neither has used to fill units alone. */
    SharedTime rest() {
        return rest;
    }

    /** Returns which units are an assistant's; of those that are left the last one, if one of them is. */
    List<Boolean> assisted(boolean oneOfThoseLeft) {
        int last = oneOfThoseLeft ? filled.lastIndexOf(ShareReason.BOTH) : -1;
        List<Boolean> assisted = new ArrayList<>(filled.size());
        for (int i = 0; i < filled.size(); i++) {
            assisted.add(i == last || filled.get(i) == ShareReason.ASSISTANT_ALONE);
        }
        return assisted;
    }
}
