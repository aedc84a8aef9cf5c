package org.therapybilling.counting;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * How much time of a code the record of a day holds, in seconds: who gave what counts, and what does not count. A minute
 * of the clock that counts with another treatment is not in it.
 *
 * @param code the code
 * @param therapist what the therapist gave alone
 * @param together what counts as the therapist's and was given jointly with somebody
 * @param assistant what an assistant gave alone
 * @param group what was given to several patients at once and does not count one-on-one
 * @param notBillable what somebody gave alone whose services the payer does not pay: a student, an aide, an assistant of
 *     a speech-language pathologist under Medicare
 */
public record TimeOfCode(ProcedureCode code, int therapist, int together, int assistant, int group, int notBillable)
        implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param code the code
     * @param therapist what the therapist gave alone
     * @param together what counts as the therapist's and was given jointly with somebody
     * @param assistant what an assistant gave alone
     * @param group what was given to several patients at once and does not count one-on-one
     * @param notBillable what somebody gave alone whose services the payer does not pay: a student, an aide, an assistant of a speech-language pathologist under Medicare
     */
    public TimeOfCode {
        Objects.requireNonNull(code, "code");
        Checks.notNegative("The time of the therapist in seconds", therapist);
        Checks.notNegative("The time given jointly in seconds", together);
        Checks.notNegative("The time of the assistant in seconds", assistant);
        Checks.notNegative("The time in a group in seconds", group);
        Checks.notNegative("The time that is not billable in seconds", notBillable);
    }

    /** {@return the seconds that count} */
    public int counted() {
        return therapist + together + assistant;
    }

    /** {@return the seconds that do not count} */
    public int leftOut() {
        return group + notBillable;
    }
}
