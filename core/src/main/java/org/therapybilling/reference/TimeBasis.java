package org.therapybilling.reference;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What the units of a code count. */
public enum TimeBasis {
    /** Minutes of one-on-one treatment, 15 to a unit, pooled over the day where the payer pools. */
    QUARTER_HOUR("quarter-hour"),
    /** As {@link #QUARTER_HOUR}, but one service has two codes: one for the first unit, one for all further. */
    QUARTER_HOUR_PAIR("quarter-hour-pair"),
    /** Minutes of this service alone, in units of another length or in a family of a primary and its add-on. */
    INTERVAL("interval"),
    /** Minutes of a calendar month, which must be reached in full. */
    MONTH("month"),
    /** Days on which a device sent data. */
    DEVICE_DAYS("device-days"),
    /** Nothing: one unit a day, however long it took. */
    UNTIMED("untimed"),
    /** Areas or limbs, not minutes. */
    COUNTED("counted"),
    /** Minutes of a home-health visit, reported on home-health claims and never with outpatient codes. */
    HOME_HEALTH("home-health");

    private final String id;

    TimeBasis(String id) {
        this.id = id;
    }

    /**
     * {@return the basis; empty if none has this id}
     *
     * @param id for example {@code quarter-hour}
     */
    public static Optional<TimeBasis> ofId(String id) {
        Objects.requireNonNull(id, "id");
        return Arrays.stream(values()).filter(basis -> basis.id.equals(id)).findFirst();
    }

    /** {@return whether units are quarters of an hour of one-on-one treatment, pooled where the payer pools} */
    public boolean isQuarterHour() {
        return this == QUARTER_HOUR || this == QUARTER_HOUR_PAIR;
    }

    /** {@return whether units come from the minutes of the day: quarters of an hour, or those of another length} */
    public boolean isOfMinutes() {
        return isQuarterHour() || this == INTERVAL;
    }

    /** {@return the id that stands in tables: for example {@code quarter-hour}} */
    public String id() {
        return id;
    }
}
