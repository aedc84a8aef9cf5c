package org.therapybilling.units;

/** What therapist and assistant fill of a service, each alone, in full quarters of an hour, and what is left. */
final class OwnQuarters {

    private static final int SECONDS = QuarterHours.LENGTH * 60;

    private OwnQuarters() {}

    /** Returns the units that the therapist fills; where units are fewer than full quarters, these count first. */
    static int ofTherapist(int units, SharedTime time) {
        return Math.min(units, time.therapistSeconds() / SECONDS);
    }

    /** Returns the units that the assistant fills, of those that the therapist does not. */
    static int ofAssistant(int units, SharedTime time) {
        return Math.min(units - ofTherapist(units, time), time.assistantSeconds() / SECONDS);
    }

    /** Returns the units that neither fills alone. */
    static int left(int units, SharedTime time) {
        return units - ofTherapist(units, time) - ofAssistant(units, time);
    }

    /** Says whether the full quarters of both are more than the units. */
    static boolean areMoreThan(int units, SharedTime time) {
        return units < time.therapistSeconds() / SECONDS + time.assistantSeconds() / SECONDS;
    }

    /** Returns the seconds beyond full quarters, 0 to 899. */
    static int rest(int seconds) {
        return seconds % SECONDS;
    }
}
