package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.CopyStyle;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ModifierSet;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** One service given in a session. A code may stand in several treatments of a session. */
@Value.Immutable
@CopyStyle
public abstract class Treatment implements Serializable {

    private static final long serialVersionUID = 1L;

    Treatment() {}

    /**
     * {@return a builder of a treatment by a therapist, one-on-one, whose time is not recorded until told}
     *
     * @param code the service
     */
    public static Builder of(ProcedureCode code) {
        return new Builder().code(code);
    }

    /**
     * {@return a builder of a treatment by a therapist, one-on-one}
     *
     * @param code five characters such as {@code 97110}
     * @param minutes how long it took, 0 to 1440
     * @throws IllegalArgumentException if the text is no code or the minutes are more than 1440
     */
    public static Builder of(String code, Minutes minutes) {
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(code, "code");
        return of(ProcedureCode.of(code)).time(new TimeSpent.Measured(minutes, 0));
    }

    /**
     * {@return a builder of a treatment by a therapist, one-on-one}
     *
     * @param code five characters such as {@code 97110}
     * @param start when it began, local time
     * @param end when it ended, local time of the same day, after the start
     * @throws IllegalArgumentException if the text is no code or the end is not after the start
     */
    public static Builder of(String code, LocalTime start, LocalTime end) {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(start, "start");
        return of(ProcedureCode.of(code)).time(new TimeSpent.Clocked(start, end));
    }

    /** {@return a builder that begins with all that this treatment holds} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the service} */
    public abstract ProcedureCode code();

    /** {@return how long it took; {@link TimeSpent.NotRecorded} unless told} */
    @Value.Default
    public TimeSpent time() {
        return new TimeSpent.NotRecorded();
    }

    /** {@return who gave it; the therapist unless told} */
    @Value.Default
    public Performer performer() {
        return Performer.THERAPIST;
    }

    /** {@return the caller's key of the person who gave it; empty if unknown} */
    public abstract Optional<String> performerKey();

    /**
     * {@return whether the performer gave it jointly with the therapist, so that it counts as the therapist's; false
     * unless told}
     */
    @Value.Default
    public boolean together() {
        return false;
    }

    /**
     * {@return whether it was given to two or more patients at once; false unless told} Group time never counts as
     * one-on-one time.
     */
    @Value.Default
    public boolean group() {
        return false;
    }

    /** {@return the region of the body, free text; empty if unknown} */
    public abstract Optional<String> region();

    /** {@return the modifiers that the clinician vouches for, such as 59 or AT; none unless told} */
    @Value.Default
    public ModifierSet attested() {
        return ModifierSet.NONE;
    }

    /** Takes what comes from another machine as if it were built here. */
    @Serial
    Object readResolve() {
        return toBuilder().build();
    }

    private void check() {
        performerKey().ifPresent(key -> Checks.key("The key of a performer", key));
        region().ifPresent(region -> Checks.notBlank("The region of a treatment", region));
        SessionCheck.attested(attested());
    }

    /** Returns the code, the performer and whether time is recorded; no keys and no free text. */
    @Override
    public String toString() {
        String known = time() instanceof TimeSpent.NotRecorded ? "time not recorded" : "time recorded";
        return "Treatment[" + code() + ", " + performer() + ", " + known + "]";
    }

    /**
     * Collects the values of a treatment: there is a method for each value of {@link Treatment}, of the same name. What
     * is set again is set anew.
     */
    public static final class Builder extends ImmutableTreatment.Builder {

        Builder() {}

        /**
         * {@return the treatment}
         *
         * @throws IllegalArgumentException if a key or the region is blank, or a modifier is malformed
         */
        @Override
        public Treatment build() {
            Treatment built = super.build();
            built.check();
            return built;
        }

        /**
         * Sets the modifiers that the clinician vouches for.
         *
         * @param modifiers such as {@link Modifier#M59}, each two letters or digits
         * @return this builder
         */
        public Builder attesting(Modifier... modifiers) {
            Checks.elements("modifiers", modifiers);
            return attested(ModifierSet.of(modifiers));
        }
    }
}
