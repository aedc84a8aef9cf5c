package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ThresholdBucket;

/**
 * What is known of the patient's year and coverage: amounts as before this date of service, visits as before this
 * visit. An empty value is unknown.
 */
@Value.Immutable
@CopyStyle
public abstract class History implements Serializable {

    private static final long serialVersionUID = 1L;

    History() {}

    /** {@return a builder of a history of which nothing is known} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all that this history holds} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return the amounts allowed in the calendar year, after the reduction for multiple procedures, zero or more, by
     * threshold} A bucket that is not among them is unknown.
     */
    public abstract Map<ThresholdBucket, Money> allowedThisYear();

    /** {@return the day on which {@link #allowedThisYear} was true} */
    public abstract Optional<LocalDate> asOf();

    /** {@return what the patient paid toward the year's deductible of Part B, zero or more} */
    public abstract Optional<Money> partBDeductibleMet();

    /** {@return what the payer authorised} */
    public abstract Optional<Authorization> authorization();

    /** {@return how many of the plan's visits of the year are left, zero or more, this one not yet taken off} */
    public abstract Optional<Integer> benefitVisitsLeft();

    /** {@return the stays and episodes open on the date of service} A set that is there is complete, also without elements. */
    public Optional<Set<OpenStay>> openStays() {
        return Optional.ofNullable(openStaysOrNull());
    }

    abstract @Nullable Set<OpenStay> openStaysOrNull();

    /** {@return whether an episode of home health is open: the short form of {@link #openStays} for that one} */
    public abstract Optional<Boolean> homeHealthEpisode();

    /**
     * {@return whether a stay is open on the date of service, by either form; empty if unknown}
     *
     * @param stay the kind of stay
     */
    public Optional<Boolean> isOpen(OpenStay stay) {
        Objects.requireNonNull(stay, "stay");
        return openStays()
                .map(open -> open.contains(stay))
                .or(() -> stay == OpenStay.HOME_HEALTH ? homeHealthEpisode() : Optional.empty());
    }

    /** {@return coverage that pays in the place of the session's payer, or before it} */
    public abstract Optional<OtherCoverage> otherCoverage();

    /** {@return the remote monitoring so far} */
    public abstract Optional<RemoteMonitoring> remoteMonitoring();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        asOf().ifPresent(date -> SessionCheck.year("the history", date));
        allowedThisYear().values().forEach(amount -> notNegative("An amount allowed this year", amount));
        partBDeductibleMet().ifPresent(amount -> notNegative("The amount paid toward the deductible", amount));
        benefitVisitsLeft().ifPresent(visits -> Checks.notNegative("The number of visits left of the plan", visits));
        if (homeHealthEpisode().isPresent() && !isOpen(OpenStay.HOME_HEALTH).equals(homeHealthEpisode())) {
            throw new IllegalArgumentException("The open stays and the short form for home health differ;"
                    + " correct one of them or leave one out.");
        }
    }

    private static void notNegative(String what, Money amount) {
        if (amount.toBigDecimal().signum() < 0) {
            throw new IllegalArgumentException(what + " is negative; allowed are 0.00 and more.");
        }
    }

    /** Returns only that it is a history: its values belong to a patient. */
    @Override
    public String toString() {
        return "History[]";
    }

    /**
     * Collects the values of a history: there is a method for each value of {@link History}, of the same name, {@code
     * putAllowedThisYear(…)} and {@code addOpenStays(…)}. What is set again is set anew.
     */
    public static final class Builder extends ImmutableHistory.Builder {
        Builder() {}

        /**
         * {@return the history}
         *
         * @throws IllegalArgumentException if a number or an amount is negative, or what it tells of home health differs
         */
        @Override
        public History build() {
            History built = super.build();
            built.check();
            return built;
        }
    }
}
