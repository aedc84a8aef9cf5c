package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.Optional;

/**
 * What would clear a finding.
 *
 * @param line the number of the line to change
 * @param change the change
 * @param attests what the person vouches for who takes it; empty for a mere repair of form
 */
public record Fix(int line, Change change, Optional<String> attests) implements Serializable {

    /** {@return whether it mends the form only, so that nobody has to vouch for anything} */
    public boolean isRepair() {
        return attests.isEmpty();
    }
}
