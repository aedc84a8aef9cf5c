package org.therapybilling.counting;

import java.io.Serializable;
import java.util.Objects;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/**
 * Units of a code that is not one of the 15-minute codes: untimed, of another length, or counted by month or days.
 *
 * @param code the code
 * @param units the units that the record supports, 1 or more
 */
public record SupportedUnits(ProcedureCode code, Units units) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param code the code
     * @param units the units that the record supports, 1 or more
     */
    public SupportedUnits {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(units, "units");
    }
}
