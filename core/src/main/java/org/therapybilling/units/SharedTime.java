package org.therapybilling.units;

import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Datum;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Who gave the time of one service. Time given by both together is the therapist's; time without treatment is nobody's
 * (CMS Pub. 100-04 ch. 5 §20.1).
 *
 * @param code the service
 * @param therapistSeconds the therapist's time over the day, 0 seconds or more
 * @param assistantSeconds the time over the day that an assistant worked apart from the therapist, 0 seconds or more
 */
public record SharedTime(ProcedureCode code, int therapistSeconds, int assistantSeconds) implements Datum {

    /**
     * Checks the times.
     *
     * @param code the service
     * @param therapistSeconds the therapist's time
     * @param assistantSeconds the assistant's time
     * @throws IllegalArgumentException if a time is negative
     */
    public SharedTime {
        Objects.requireNonNull(code, "code");
        Checks.notNegative("The time of the therapist in seconds", therapistSeconds);
        Checks.notNegative("The time of the assistant in seconds", assistantSeconds);
    }

    /** Returns the time of a service that nobody recorded the time of. */
    static SharedTime none(ProcedureCode code) {
        return new SharedTime(code, 0, 0);
    }

    /** Returns for example {@code 97110 13 minutes by the therapist, 23 minutes by the assistant}. */
    @Override
    public String toString() {
        return code + " " + new TimeGiven(therapistSeconds) + " by the therapist, " + new TimeGiven(assistantSeconds)
                + " by the assistant";
    }
}
