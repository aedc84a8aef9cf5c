package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.internal.Checks;

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
        lines = Checks.copy("lines", Integer.class, lines);
    }

    /**
     * What is sent in its place, as an {@link Optional} is not.
     *
     * @param sessionId the caller's id of the session; null if it has none
     * @param lines their numbers there
     */
    private record Sent(@Nullable String sessionId, List<Integer> lines) implements Serializable {

        @Serial
        private Object readResolve() {
            return new LinesElsewhere(Optional.ofNullable(sessionId), lines);
        }
    }

    @Serial
    private Object writeReplace() {
        return new Sent(sessionId.orElse(null), lines);
    }

    /** Returns the numbers; no id. */
    @Override
    public String toString() {
        return "lines " + lines + " elsewhere";
    }
}
