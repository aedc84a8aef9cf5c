package org.therapybilling.json;

import java.util.List;
import java.util.stream.Stream;
import org.therapybilling.session.SessionEntry;

/** What tests ask of entries. */
final class Entries {

    private Entries() {}

    /** Collects entries; a stream that never ends makes the test fail soon. */
    static List<SessionEntry> all(Stream<SessionEntry> entries) {
        return entries.limit(1000).toList();
    }

    /** Says in a word each what came: the id of a session, or where something is unreadable. */
    static List<String> outline(Stream<SessionEntry> entries) {
        return all(entries).stream().map(Entries::outline).toList();
    }

    static SessionEntry.Unreadable unreadable(SessionEntry entry) {
        return (SessionEntry.Unreadable) entry;
    }

    private static String outline(SessionEntry entry) {
        if (entry instanceof SessionEntry.Read readable) {
            return readable.session().sessionId().orElse("no id");
        }
        return "unreadable at " + unreadable(entry).where();
    }
}
