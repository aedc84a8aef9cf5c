package org.therapybilling.report.html;

import java.util.Locale;
import org.therapybilling.counting.TimeOfCode;

/** Who gave time, and whether it counts; each has a hatching of its own in the bars. */
enum Giver {
    /** The therapist alone. */
    THERAPIST("therapist"),
    /** The therapist jointly with somebody. */
    TOGETHER("therapist, together with somebody"),
    /** An assistant alone. */
    ASSISTANT("assistant"),
    /** Somebody with a group; does not count one-on-one. */
    GROUP("in a group"),
    /** Somebody whose services are not paid. */
    NOT_BILLABLE("somebody who may not bill");

    private final String label;

    Giver(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean counts() {
        return this != GROUP && this != NOT_BILLABLE;
    }

    /** Returns the seconds of a code that were given so. */
    int of(TimeOfCode time) {
        return switch (this) {
            case THERAPIST -> time.therapist();
            case TOGETHER -> time.together();
            case ASSISTANT -> time.assistant();
            case GROUP -> time.group();
            case NOT_BILLABLE -> time.notBillable();
        };
    }

    /** Returns what its hatching is called in the page. */
    String hatching() {
        return "hatch-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
