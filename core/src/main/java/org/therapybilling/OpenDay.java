package org.therapybilling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;

/** A treatment day while its sessions come in, and afterwards the place where each discipline is counted once. */
final class OpenDay {

    private final DayKey key;
    private final Map<Discipline, List<Session>> sessions = new EnumMap<>(Discipline.class);
    private final Set<Discipline> incomplete = EnumSet.noneOf(Discipline.class);
    private final Map<Discipline, BillingReport> reports = new EnumMap<>(Discipline.class);
    private boolean closed;

    OpenDay(DayKey key) {
        this.key = key;
    }

    DayKey key() {
        return key;
    }

    /** Takes a session and returns its place among those of its discipline, from 0. */
    int add(SessionEntry.Read entry) {
        Session session = entry.session();
        if (entry.incomplete()) {
            incomplete.add(session.discipline());
        }
        List<Session> pooled = sessions.computeIfAbsent(session.discipline(), discipline -> new ArrayList<>());
        pooled.add(session);
        return pooled.size() - 1;
    }

    /** Notes that something of the day could not be read; of any discipline, if it is not known of which. */
    void miss(Optional<Discipline> discipline) {
        discipline.ifPresentOrElse(incomplete::add, () -> incomplete.addAll(EnumSet.allOf(Discipline.class)));
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Returns the report of the first session of a discipline; counted by whichever thread asks first. */
    synchronized BillingReport report(TherapyBilling billing, Discipline discipline) {
        return reports.computeIfAbsent(discipline, asked -> {
            List<Session> pooled = sessions.getOrDefault(asked, List.of());
            List<String> ids = pooled.stream()
                    .map(session -> session.sessionId().orElse(""))
                    .toList();
            return billing.report(pooled)
                    .day(new ReportDay(ids, true, incomplete.contains(asked)))
                    .build();
        });
    }
}
