package org.therapybilling.counting;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * A recorded service whose units cannot be told.
 *
 * @param code the service
 * @param why a sentence that says what is missing, without patient data
 */
public record Undecided(ProcedureCode code, String why) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param code the service
     * @param why a sentence that says what is missing, without patient data
     */
    public Undecided {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(why, "why");
    }
}
