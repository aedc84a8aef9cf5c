package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;
import org.therapybilling.vocabulary.Minutes;

/** Remote therapeutic monitoring (RTM) in the calendar month of the session. An empty value is unknown. */
@Value.Immutable
@CopyStyle
public abstract class RemoteMonitoring implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The length of the period that device days are counted in, in days. */
    public static final int MOST_DEVICE_DAYS = 30;

    RemoteMonitoring() {}

    /** {@return a builder of a monitoring of which nothing is known} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all that this monitoring holds} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the minutes of treatment management in the month} */
    public abstract Optional<Minutes> minutesThisMonth();

    /** {@return the days on which the device sent data in its period, 0 to {@value #MOST_DEVICE_DAYS}} */
    public abstract Optional<Integer> deviceDays();

    /** {@return whether there was live contact with the patient or caregiver in the month} */
    public abstract Optional<Boolean> liveContact();

    /** {@return when the supply of a device was last billed} */
    public abstract Optional<LocalDate> deviceSupplyLastBilled();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        deviceSupplyLastBilled().ifPresent(date -> SessionCheck.year("the last bill of a supply", date));
        deviceDays().ifPresent(days -> Checks.inRange("The number of device days", days, 0, MOST_DEVICE_DAYS));
    }

    /** Returns only that it is a monitoring: its values belong to a patient. */
    @Override
    public String toString() {
        return "RemoteMonitoring[]";
    }

    /**
     * Collects the values of a monitoring: there is a method for each value of {@link RemoteMonitoring}, of the same name.
     * What is set again is set anew.
     */
    public static final class Builder extends ImmutableRemoteMonitoring.Builder {
        Builder() {}

        /**
         * {@return the monitoring}
         *
         * @throws IllegalArgumentException if the device days are out of range, or a date lies far from any that can be meant
         */
        @Override
        public RemoteMonitoring build() {
            RemoteMonitoring built = super.build();
            built.check();
            return built;
        }
    }
}
