package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;
import org.therapybilling.vocabulary.ProcedureCode;

/** What a payer authorised and what is left of it, before this visit. An empty value is unknown. */
@Value.Immutable
@CopyStyle
public abstract class Authorization implements Serializable {

    private static final long serialVersionUID = 1L;

    Authorization() {}

    /** {@return a builder of an authorisation of which nothing is known} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all that this authorisation holds} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return its first day} */
    public abstract Optional<LocalDate> validFrom();

    /** {@return its last day} */
    public abstract Optional<LocalDate> validUntil();

    /** {@return how many visits are left, zero or more, this one not yet taken off} */
    public abstract Optional<Integer> visitsLeft();

    /** {@return how many units are left, zero or more, those of this visit not yet taken off} */
    public abstract Optional<Integer> unitsLeft();

    /** {@return the services that it is limited to; empty if it names none} */
    public abstract List<ProcedureCode> codes();

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        validFrom().ifPresent(date -> SessionCheck.year("the beginning of an authorisation", date));
        validUntil().ifPresent(date -> SessionCheck.year("the end of an authorisation", date));
        visitsLeft().ifPresent(visits -> Checks.notNegative("The number of authorised visits left", visits));
        unitsLeft().ifPresent(units -> Checks.notNegative("The number of authorised units left", units));
    }

    /** Returns only that it is an authorisation: its values belong to a patient. */
    @Override
    public String toString() {
        return "Authorization[]";
    }

    /**
     * Collects the values of an authorisation: there is a method for each value of {@link Authorization}, of the same name,
     * and {@code addCodes(…)}. What is set again is set anew.
     */
    public static final class Builder extends ImmutableAuthorization.Builder {
        Builder() {}

        /**
         * {@return the authorisation}
         *
         * @throws IllegalArgumentException if a number is negative, or a date lies far from any that can be meant
         */
        @Override
        public Authorization build() {
            Authorization built = super.build();
            built.check();
            return built;
        }
    }
}
