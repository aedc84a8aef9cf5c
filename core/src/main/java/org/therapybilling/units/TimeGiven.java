package org.therapybilling.units;

import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Datum;

/**
 * How long somebody treated.
 *
 * @param seconds zero or more
 */
record TimeGiven(int seconds) implements Datum {

    TimeGiven {
        Checks.notNegative("A time in seconds", seconds);
    }

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** Returns for example {@code 13 minutes}, {@code 12 minutes 30 seconds} or {@code 45 seconds}. */
    @Override
    public String toString() {
        int minutes = seconds / SECONDS_OF_A_MINUTE;
        int rest = seconds % SECONDS_OF_A_MINUTE;
        if (rest == 0) {
            return many(minutes, "minute");
        }
        return minutes == 0 ? many(rest, "second") : many(minutes, "minute") + " " + many(rest, "second");
    }

    private static String many(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
