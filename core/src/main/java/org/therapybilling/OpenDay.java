package org.therapybilling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Interval;

/** A treatment day while its sessions come in, and afterwards the place where it is reported on, once. */
final class OpenDay {

    private final DayKey key;
    private final List<SessionEntry.Read> entries = new ArrayList<>();
    private final Map<String, List<Interval>> elsewhere = new HashMap<>();
    private final Set<Discipline> incomplete = EnumSet.noneOf(Discipline.class);
    private @Nullable List<BillingReport> reports;
    private final Set<String> ids = new HashSet<>();
    private final int number;
    private boolean closed;

    OpenDay(DayKey key, int number) {
        this.key = key;
        this.number = number;
    }

    /** Returns which day of the input it is, from 1. */
    int number() {
        return number;
    }

    /** Says whether a session of the same discipline and id was added. */
    boolean has(Session session) {
        return session.sessionId().map(id -> ids.contains(idOf(session, id))).orElse(false);
    }

    private static String idOf(Session session, String id) {
        return session.discipline() + " " + id;
    }

    DayKey key() {
        return key;
    }

    /** Takes a session and returns its place among those of the day, from 0. */
    int add(SessionEntry.Read entry) {
        if (entry.incomplete()) {
            incomplete.add(entry.session().discipline());
        }
        Session session = entry.session();
        session.sessionId().ifPresent(id -> ids.add(idOf(session, id)));
        entries.add(entry);
        return entries.size() - 1;
    }

    /** Returns how many sessions it has so far. */
    int size() {
        return entries.size();
    }

    /** Returns what is known of its clinicians' time with other patients, to be added to. */
    Map<String, List<Interval>> elsewhere() {
        return elsewhere;
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

    /** Returns the report of one of its sessions; the day is reported on by whichever thread asks first. */
    synchronized BillingReport report(DayBilling billing, int index) {
        List<BillingReport> made = reports;
        if (made == null) {
            made = billing.report(entries, incomplete, ClinicianTime.of(elsewhere));
            reports = made;
        }
        return made.get(index);
    }
}
