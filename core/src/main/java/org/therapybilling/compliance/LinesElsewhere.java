package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines that a finding is about, and that another session or discipline numbers than the one its place is of.
 *
 * @param sessionId the caller's id of the session that they are of; empty if it has none
 * @param lines their numbers there, one or more
 */
public record LinesElsewhere(Optional<String> sessionId, List<Integer> lines) implements Serializable {

    /**
     * Copies the numbers.
     *
     * @param sessionId the caller's id of the session
     * @param lines their numbers
     */
    public LinesElsewhere {
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(lines, "lines");
        lines = List.copyOf(lines);
    }

    /** Returns the numbers; no id. */
    @Override
    public String toString() {
        return "lines " + lines + " elsewhere";
    }
}
