package org.therapybilling.session;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/** What is known of the patient's year before this session. An empty value is unknown. */
@Value.Immutable
@HouseStyle
public abstract class History implements Serializable {

    private static final long serialVersionUID = 1L;

    History() {}

    /**
     * Begins a history of which nothing is known.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the allowed amounts of the calendar year before this session, for each threshold.
     *
     * @return an unmodifiable map; a bucket that is not in it is unknown
     */
    public abstract Map<ThresholdBucket, Money> allowedThisYear();

    /**
     * Returns how many authorised visits are left.
     *
     * @return zero or more; empty if unknown
     */
    public abstract Optional<Integer> authorizedVisitsLeft();

    /**
     * Returns how many authorised units are left.
     *
     * @return zero or more; empty if unknown
     */
    public abstract Optional<Integer> authorizedUnitsLeft();

    /**
     * Says whether a home-health episode is open on the date of service.
     *
     * @return empty if unknown
     */
    public abstract Optional<Boolean> homeHealthEpisode();

    /**
     * Returns the remote monitoring of the month.
     *
     * @return empty if unknown
     */
    public abstract Optional<RemoteMonitoring> remoteMonitoring();

    @Value.Check
    void check() {
        authorizedVisitsLeft().ifPresent(visits -> Checks.notNegative("The number of authorised visits left", visits));
        authorizedUnitsLeft().ifPresent(units -> Checks.notNegative("The number of authorised units left", units));
    }

    /** Returns only that it is a history: its values belong to a patient. */
    @Override
    public String toString() {
        return "History[]";
    }

    /** Collects the values of a history; each is set at most once. */
    public static final class Builder extends ImmutableHistory.Builder {
        Builder() {}
    }
}
