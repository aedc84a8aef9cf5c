package org.therapybilling.compliance;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;

/**
 * What would clear a finding: a change that mends the form of a line, or one that a person has to vouch for. One that would
 * leave two lines of a claim alike is not offered, since payers take such lines for one service that was sent twice.
 */
public final class Fix implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final @Nullable String sessionId;
    private final Change change;
    private final @Nullable String attests;

    private Fix(int line, @Nullable String sessionId, Change change, @Nullable String attests) {
        this.line = Checks.inRange("The number of a line", line, 1, Integer.MAX_VALUE);
        this.sessionId = sessionId;
        this.change = Objects.requireNonNull(change, "change");
        this.attests = attests == null ? null : Checks.notBlank("What a person vouches for", attests);
    }

    static Fix repair(ServiceLine line, Change change) {
        return new Fix(line.line(), line.sessionId().orElse(null), change, null);
    }

    static Fix suggestion(ServiceLine line, Change change, String attests) {
        return new Fix(line.line(), line.sessionId().orElse(null), change, attests);
    }

    /** Returns the same fix as it stands in the report of a session: without the id of that session. */
    Fix inReportOf(Session owner) {
        boolean own = Optional.ofNullable(sessionId).equals(owner.sessionId());
        return own ? new Fix(line, null, change, attests) : this;
    }

    /** {@return the number of the line to change} */
    public int line() {
        return line;
    }

    /** {@return the id of the session that the line is of; empty if it is that of the report} */
    public Optional<String> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    /** {@return the change} */
    public Change change() {
        return change;
    }

    /** {@return what the person vouches for who takes it; empty for a mere repair of form} */
    public Optional<String> attests() {
        return Optional.ofNullable(attests);
    }

    /** {@return whether it mends the form only, so that nobody has to vouch for anything} */
    public boolean isRepair() {
        return attests == null;
    }

    @Serial
    private Object readResolve() {
        return new Fix(line, sessionId, change, attests);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fix that
                && line == that.line
                && Objects.equals(sessionId, that.sessionId)
                && change.equals(that.change)
                && Objects.equals(attests, that.attests);
    }

    @Override
    public int hashCode() {
        return 31 * line + change.hashCode();
    }

    /** Returns for example {@code line 2: Add 59}. */
    @Override
    public String toString() {
        return "line " + line + ": " + change.title();
    }
}
