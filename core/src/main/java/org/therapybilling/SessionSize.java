package org.therapybilling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.Treatment;

/** About how many bytes of memory an entry takes, no fewer than in JSON, so that what waits is bounded wherever it comes from. */
final class SessionSize {

    private static final int ENTRY = 1_000;
    private static final int SERVICE = 250;

    /** A code, a modifier, a number, or a text without its letters. */
    private static final int VALUE = 72;

    private SessionSize() {}

    static long of(SessionEntry entry) {
        return ENTRY
                + (long) VALUE * entry.rows().size()
                + (entry instanceof SessionEntry.Read read ? of(read.session()) : 0);
    }

    private static long of(Session session) {
        return services(session)
                + texts(session)
                + (long) VALUE * session.tieGoesTo().size()
                + (long) VALUE * session.attested().inClaimOrder().size()
                + session.documentation().map(SessionSize::of).orElse(0L)
                + (long) VALUE
                        * session.history()
                                .flatMap(history -> history.authorization())
                                .map(authorization -> authorization.codes().size())
                                .orElse(0);
    }

    private static long services(Session session) {
        long size = (long) SERVICE * session.localCodes().size();
        for (Treatment treatment : session.treatments()) {
            size += SERVICE
                    + of(treatment.region())
                    + of(treatment.performerKey())
                    + (long) VALUE * treatment.attested().inClaimOrder().size();
        }
        for (BilledLine line : session.billed()) {
            size += SERVICE + (long) VALUE * line.modifiers().size();
        }
        return size;
    }

    private static long texts(Session session) {
        long size = of(session.sessionId())
                + of(session.patientKey())
                + of(session.billingProvider())
                + of(session.renderingProvider())
                + of(session.referringProvider())
                + session.diagnoses().map(SessionSize::of).orElse(0L);
        for (Map.Entry<String, String> extension : session.extensions().entrySet()) {
            size += of(extension.getKey()) + of(extension.getValue());
        }
        return size;
    }

    private static long of(Documentation record) {
        long size = of(record.lateCertificationReason()) + of(record.absent());
        for (DistinctService services : record.distinctServices().orElse(List.of())) {
            size += SERVICE
                    + of(services.reason())
                    + (long) VALUE * services.codes().size();
        }
        return size;
    }

    private static long of(Collection<String> texts) {
        return texts.stream().mapToLong(SessionSize::of).sum();
    }

    private static long of(Optional<String> text) {
        return text.map(SessionSize::of).orElse(0L);
    }

    private static long of(String text) {
        return VALUE + (long) Character.BYTES * text.length();
    }
}
