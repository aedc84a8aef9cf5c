package org.therapybilling.session;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Optional;
import org.immutables.value.Value;
import org.therapybilling.internal.Checks;
import org.therapybilling.internal.HouseStyle;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;

/** One service given in a session. A code may stand in several treatments of a session. */
@Value.Immutable
@HouseStyle
public abstract class Treatment implements Serializable {

    private static final long serialVersionUID = 1L;

    Treatment() {}

    /**
     * Begins a treatment by a therapist, one-on-one, whose time is not recorded until told.
     *
     * @param code the service
     * @return a builder
     */
    public static Builder of(ProcedureCode code) {
        return new Builder().code(code);
    }

    /**
     * Begins a treatment by a therapist, one-on-one.
     *
     * @param code five characters such as {@code 97110}
     * @param minutes how long it took, 0 to 1440
     * @return a builder
     * @throws IllegalArgumentException if the text is no code or the minutes are more than 1440
     */
    public static Builder of(String code, Minutes minutes) {
        return of(ProcedureCode.of(code)).time(new TimeSpent.Measured(minutes, 0));
    }

    /**
     * Begins a treatment by a therapist, one-on-one.
     *
     * @param code five characters such as {@code 97110}
     * @param start when it began, local time
     * @param end when it ended, local time of the same day, after the start
     * @return a builder
     * @throws IllegalArgumentException if the text is no code or the end is not after the start
     */
    public static Builder of(String code, LocalTime start, LocalTime end) {
        return of(ProcedureCode.of(code)).time(new TimeSpent.Clocked(start, end));
    }

    /**
     * Returns the service.
     *
     * @return the code
     */
    public abstract ProcedureCode code();

    /**
     * Returns how long it took.
     *
     * @return the time; {@link TimeSpent.NotRecorded} unless told
     */
    @Value.Default
    public TimeSpent time() {
        return new TimeSpent.NotRecorded();
    }

    /**
     * Returns who gave it.
     *
     * @return the therapist unless told
     */
    @Value.Default
    public Performer performer() {
        return Performer.THERAPIST;
    }

    /**
     * Returns the key of the person who gave it.
     *
     * @return a key of the caller's; empty if unknown
     */
    public abstract Optional<String> performerKey();

    /**
     * Says whether the performer gave it jointly with the therapist, so that it counts as the therapist's.
     *
     * @return false unless told
     */
    @Value.Default
    public boolean together() {
        return false;
    }

    /**
     * Says whether it was given to two or more patients at once. Group time never counts as one-on-one time.
     *
     * @return false unless told
     */
    @Value.Default
    public boolean group() {
        return false;
    }

    /**
     * Returns the region of the body.
     *
     * @return free text; empty if unknown
     */
    public abstract Optional<String> region();

    @Value.Check
    void check() {
        performerKey().ifPresent(key -> Checks.notBlank("The key of a performer", key));
        region().ifPresent(region -> Checks.notBlank("The region of a treatment", region));
    }

    /** Returns the code, the performer and whether time is recorded; no keys and no free text. */
    @Override
    public String toString() {
        String known = time() instanceof TimeSpent.NotRecorded ? "time not recorded" : "time recorded";
        return "Treatment[" + code() + ", " + performer() + ", " + known + "]";
    }

    /** Collects the values of a treatment; each is set at most once. */
    public static final class Builder extends ImmutableTreatment.Builder {
        Builder() {}
    }
}
