package org.therapybilling.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Minutes;

/** Remote therapeutic monitoring (RTM) in the calendar month of the session. An empty value is unknown. */
@Value.Immutable
@HouseStyle
public abstract class RemoteMonitoring implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The length of the period that device days are counted in, in days. */
    public static final int MOST_DEVICE_DAYS = 30;

    RemoteMonitoring() {}

    /**
     * Begins a monitoring of which nothing is known.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the minutes of treatment management in the month.
     *
     * @return empty if unknown
     */
    public abstract Optional<Minutes> minutesThisMonth();

    /**
     * Returns the days on which the device sent data in its period of 30 days.
     *
     * @return 0 to {@value #MOST_DEVICE_DAYS}; empty if unknown
     */
    public abstract Optional<Integer> deviceDays();

    /**
     * Says whether there was live contact with the patient or caregiver in the month.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> liveContact();

    /**
     * Returns when the supply of a device was last billed.
     *
     * @return empty if unknown
     */
    public abstract Optional<LocalDate> deviceSupplyLastBilled();

    @Value.Check
    void check() {
        deviceDays().ifPresent(days -> Checks.inRange("The number of device days", days, 0, MOST_DEVICE_DAYS));
    }

    /** Returns only that it is a monitoring: its values belong to a patient. */
    @Override
    public String toString() {
        return "RemoteMonitoring[]";
    }

    /** Collects the values of a monitoring; each is set at most once. */
    public static final class Builder extends ImmutableRemoteMonitoring.Builder {
        Builder() {}
    }
}
