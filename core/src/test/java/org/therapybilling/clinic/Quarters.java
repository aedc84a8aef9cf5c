package org.therapybilling.clinic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Minutes of which nobody doubts the units: full quarters of some codes, and no more than 7 minutes beside them all
 * together. CMS's table gives 15n-7 to 15n+7 minutes n units; a midpoint of 8 is reached by no rest; full quarters are full
 * quarters (RULES 1.1, 1.2, 1.4). None of the codes is in an NCCI pair with another (RULES 5).
 */
final class Quarters {

    private static final List<String> CODES = List.of("97110", "97112", "97116", "97140", "97530", "97535");
    private static final int MOST_BESIDE = 7;

    private final List<String> codes = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();
    private final List<Integer> beside = new ArrayList<>();

    private Quarters() {}

    /** Returns one to three codes of one or two units each, no more than some in all. */
    static Quarters of(Random random, int most) {
        List<String> shuffled = new ArrayList<>(CODES);
        Collections.shuffle(shuffled, random);
        Quarters quarters = new Quarters();
        int unitsLeft = most;
        int minutesLeft = MOST_BESIDE;
        for (String code : shuffled.subList(0, 1 + random.nextInt(3))) {
            int units = Math.min(unitsLeft, 1 + random.nextInt(2));
            int minutes = random.nextInt(minutesLeft + 1);
            quarters.add(code, units, minutes);
            unitsLeft -= units;
            minutesLeft -= minutes;
        }
        return quarters;
    }

    private void add(String code, int quarters, int minutes) {
        if (quarters > 0) {
            codes.add(code);
            units.add(quarters);
            beside.add(minutes);
        }
    }

    /** Records and bills them on a visit. */
    Visit on(Visit visit, String modifiers) {
        for (int i = 0; i < codes.size(); i++) {
            visit.gave(codes.get(i), 15 * units.get(i) + beside.get(i));
            visit.bills(codes.get(i) + " x" + units.get(i) + modifiers);
        }
        return visit;
    }
}
