package org.therapybilling.units;

import org.therapybilling.vocabulary.Minutes;

/** Checks the arrays of a batch before anything is written. */
final class BatchArguments {

    /** How many services a day may have. */
    private static final int MOST_SERVICES = 32_000;

    private BatchArguments() {}

    /**
     * Checks days of any number of services, one after another.
     *
     * @throws IllegalArgumentException if something does not fit; the message has the index and the value
     */
    static void checkRagged(int[] minutes, int[] offsets, int[] units) {
        if (minutes.length != units.length) {
            throw new IllegalArgumentException("There are " + minutes.length + " minutes and room for " + units.length
                    + " units; both arrays must be of the same length.");
        }
        if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != minutes.length) {
            throw new IllegalArgumentException("The offsets must begin with 0 and end with the number of minutes, "
                    + minutes.length + "; there are " + offsets.length + " of them.");
        }
        for (int day = 1; day < offsets.length; day++) {
            checkServices(day - 1, (long) offsets[day] - offsets[day - 1]);
        }
        int wrong = firstWrong(minutes);
        if (wrong < minutes.length) {
            throw wrong("", wrong, minutes[wrong]);
        }
    }

    private static void checkServices(int day, long services) {
        if (services < 0 || services > MOST_SERVICES) {
            throw new IllegalArgumentException("Day " + day + " has " + services + " services by its offsets; allowed"
                    + " are 0 to " + MOST_SERVICES + ", and offsets do not fall.");
        }
    }

    /**
     * Checks columns, one a service, of the same number of days.
     *
     * @throws IllegalArgumentException if something does not fit; the message has the indexes and the value
     */
    static void checkColumns(int[][] minutes, int[][] units) {
        if (minutes.length != units.length || minutes.length > MOST_SERVICES) {
            throw new IllegalArgumentException("There are " + minutes.length + " columns of minutes and " + units.length
                    + " of units; allowed are as many of both, 0 to " + MOST_SERVICES + ".");
        }
        for (int service = 0; service < minutes.length; service++) {
            checkDays(service, minutes[service].length, minutes[0].length);
            checkDays(service, units[service].length, minutes[0].length);
        }
        for (int service = 0; service < minutes.length; service++) {
            int wrong = firstWrong(minutes[service]);
            if (wrong < minutes[service].length) {
                throw wrong("Column " + service + ": ", wrong, minutes[service][wrong]);
            }
        }
    }

    private static void checkDays(int service, int days, int daysOfTheFirst) {
        if (days != daysOfTheFirst) {
            throw new IllegalArgumentException("Column " + service + " has " + days + " days, the first one has "
                    + daysOfTheFirst + "; all columns must be of the same length.");
        }
    }

    /** Returns the index of the first number out of range, or as many as there are numbers. */
    private static int firstWrong(int[] minutes) {
        int signs = 0;
        for (int i = 0; i < minutes.length; i++) {
            signs |= minutes[i] | (Minutes.OF_A_DAY - minutes[i]);
        }
        int i = signs < 0 ? 0 : minutes.length;
        while (i < minutes.length && minutes[i] >= 0 && minutes[i] <= Minutes.OF_A_DAY) {
            i++;
        }
        return i;
    }

    private static IllegalArgumentException wrong(String where, int index, int minutes) {
        return new IllegalArgumentException(where + "at index " + index + " stand " + minutes
                + " minutes; allowed are 0 to " + Minutes.OF_A_DAY + ".");
    }
}
