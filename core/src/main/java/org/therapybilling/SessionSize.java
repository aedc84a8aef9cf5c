package org.therapybilling;

import java.util.List;
import java.util.Optional;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;

/** About how many bytes of JSON an entry is, so that what waits is bounded in memory, wherever it comes from. */
final class SessionSize {

    private static final int ENTRY = 300;
    private static final int SERVICE = 100;
    private static final int TEXT = 8;

    private SessionSize() {}

    static long of(SessionEntry entry) {
        return ENTRY
                + (long) TEXT * entry.rows().size()
                + (entry instanceof SessionEntry.Read read ? of(read.session()) : 0);
    }

    private static long of(Session session) {
        return (long) SERVICE * (session.treatments().size() + session.billed().size())
                + (long) SERVICE * session.localCodes().size()
                + session.treatments().stream()
                        .mapToLong(treatment -> of(treatment.region()) + of(treatment.performerKey()))
                        .sum()
                + session.billed().stream()
                        .mapToLong(line -> (long) TEXT * line.modifiers().size())
                        .sum()
                + session.diagnoses().map(SessionSize::of).orElse(0L)
                + session.documentation().map(SessionSize::of).orElse(0L)
                + of(session.placeOfService())
                + of(session.referringProvider())
                + session.extensions().entrySet().stream()
                        .mapToLong(field -> of(List.of(field.getKey(), field.getValue())))
                        .sum();
    }

    private static long of(Documentation record) {
        return of(record.lateCertificationReason())
                + record.distinctServices().stream()
                        .flatMap(List::stream)
                        .mapToLong(
                                services -> SERVICE + (long) services.reason().length())
                        .sum();
    }

    private static long of(List<String> texts) {
        return texts.stream().mapToLong(text -> TEXT + (long) text.length()).sum();
    }

    private static long of(Optional<String> text) {
        return text.map(known -> TEXT + (long) known.length()).orElse(0L);
    }
}
