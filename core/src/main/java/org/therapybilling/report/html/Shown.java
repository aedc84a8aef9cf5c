package org.therapybilling.report.html;

/** Numbers and amounts as the page writes them. */
final class Shown {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private Shown() {}

    /** Returns for example {@code 1 unit} or {@code 2 units}. */
    static String many(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** Returns for example {@code 12 min} or {@code 12 min 30 s}. */
    static String time(int seconds) {
        int rest = seconds % SECONDS_OF_A_MINUTE;
        return seconds / SECONDS_OF_A_MINUTE + " min" + (rest == 0 ? "" : " " + rest + " s");
    }
}
