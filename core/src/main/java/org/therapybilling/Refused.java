package org.therapybilling;

import java.util.Optional;
import org.therapybilling.session.SessionEntry;

/** Entries that were read, and cannot be taken. */
final class Refused {

    private Refused() {}

    /** Returns the same entry without any of its content that could be counted, and why. */
    static SessionEntry.Unreadable entry(SessionEntry.Read entry, String why) {
        return new SessionEntry.Unreadable(
                entry.position(),
                entry.session().sessionId(),
                "",
                why,
                entry.rows(),
                Optional.empty(),
                Optional.empty(),
                entry.file());
    }
}
