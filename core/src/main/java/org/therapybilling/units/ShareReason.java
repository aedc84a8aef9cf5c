package org.therapybilling.units;

/** Why units carry the modifier of an assistant, or why they do not. */
enum ShareReason {
    /** The assistant gave nothing of them. */
    THERAPIST_ALONE(0),
    /** No modifier is asked for on the date. */
    NOT_REQUIRED(0),
    /** No modifier is asked for by whoever is billed. */
    NOT_ASKED(0),
    /** The therapist gave nothing of them: they are furnished in whole by the assistant. */
    ASSISTANT_ALONE(1),
    /** Both gave something of a service: its units or its time decide. */
    BOTH(0),
    /** They are more than one; the assistant's time can fill one of them at the most. */
    ONE_OF_SEVERAL(1),
    /** The therapist gave 8 minutes or more of the last unit. */
    MIDPOINT(0),
    /** The assistant gave more than 10 %. */
    OVER_TEN_PERCENT(1),
    /** The assistant gave 10 % or less. */
    WITHIN_TEN_PERCENT(0);

    private final int assisted;

    ShareReason(int assisted) {
        this.assisted = assisted;
    }

    /** Returns how many units carry the modifier of those left over when each has filled quarters alone: 0 or 1. */
    int assisted() {
        return assisted;
    }

    boolean isAssisted() {
        return assisted > 0;
    }
}
