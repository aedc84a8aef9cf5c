package org.therapybilling;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.RecentKeys;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.SessionEntry;

/**
 * Hands entries out in the order they come, each when all is known that its report needs: one that stands alone at
 * once, one of a treatment day when the day is closed. A day is closed when so many entries have come after its first
 * as the window is long, when more bytes of them wait than it may hold, or the input has ended.
 */
final class DayWindow implements Iterator<PendingReport> {

    /** How many entries of an input a treatment day stays open for after its first. */
    static final int LENGTH = 10_000;

    /** How many bytes of input may wait. */
    static final long MOST_BYTES = 64L << 20;

    /** How many sessions a treatment day may have. */
    private static final int MOST_SESSIONS = 1_000;

    private static final String TOO_MANY = "The treatment day has " + MOST_SESSIONS
            + " sessions already, and more are not counted; is the patient's key the same for several patients?";

    private final DayBilling billing;
    private final Iterator<SessionEntry> entries;
    private final int length;
    private final WaitingReports waiting = new WaitingReports();
    private final Map<DayKey, OpenDay> open = new HashMap<>();
    private final RecentKeys closed = new RecentKeys();
    private final ClinicianWindow clinicians;
    private final boolean sorted;
    private int days;

    /**
     * Begins.
     *
     * @param sorted whether the entries of a patient and date are promised to stand together
     */
    DayWindow(DayBilling billing, Iterator<SessionEntry> entries, int length, boolean sorted) {
        this.sorted = sorted;
        this.billing = billing;
        this.entries = entries;
        this.length = length;
        this.clinicians = new ClinicianWindow(length);
    }

    @Override
    public boolean hasNext() {
        while (!isFirstReady() && entries.hasNext()) {
            SessionEntry entry = withKnownPayers(Objects.requireNonNull(entries.next(), "entries holds null"));
            waiting.add(pending(entry), SessionSize.of(entry));
            if (waiting.size() > length || waiting.bytes() > MOST_BYTES) {
                waiting.first().day().ifPresent(this::close);
            }
        }
        return !waiting.isEmpty();
    }

    private boolean isFirstReady() {
        return !waiting.isEmpty()
                && waiting.first().day().map(OpenDay::isClosed).orElse(true);
    }

    @Override
    public PendingReport next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all entries were handed out");
        }
        PendingReport first = waiting.removeFirst();
        first.day().ifPresent(this::close);
        return first;
    }

    private void close(OpenDay day) {
        if (!day.isClosed()) {
            day.close();
            open.remove(day.key());
            closed.add(parts(day.key()));
        }
    }

    private static List<String> parts(DayKey key) {
        return List.of(
                key.patientKey(),
                key.dateOfService().toString(),
                key.payer().toString(),
                key.billingProvider().map(provider -> "by " + provider).orElse(""));
    }

    private SessionEntry withKnownPayers(SessionEntry entry) {
        if (entry instanceof SessionEntry.Read read) {
            return billing.unknownPayer(read.session())
                    .<SessionEntry>map(field -> billing.unreadable(read, field))
                    .orElseGet(() -> billing.byIds(read));
        }
        return entry;
    }

    private PendingReport pending(SessionEntry entry) {
        if (entry instanceof SessionEntry.Read read) {
            return DayKey.of(read.session())
                    .map(key -> ofDay(key, read))
                    .orElseGet(() -> PendingReport.alone(billing, read, ++days));
        }
        SessionEntry.Unreadable refused = (SessionEntry.Unreadable) entry;
        return refused.day()
                .filter(key -> !closed.contains(parts(key)))
                .map(key -> {
                    OpenDay day = opened(key);
                    day.miss(refused.discipline());
                    return PendingReport.of(billing, refused, day, 0);
                })
                .orElseGet(() -> PendingReport.uncounted(billing, refused));
    }

    private PendingReport ofDay(DayKey key, SessionEntry.Read read) {
        if (closed.contains(parts(key))) {
            return PendingReport.uncounted(billing, PendingReport.tooLate(read, sorted));
        }
        OpenDay day = opened(key);
        if (day.has(read.session())) {
            return PendingReport.uncounted(billing, PendingReport.readAlready(read));
        }
        if (day.size() == MOST_SESSIONS) {
            day.miss(Optional.of(read.session().discipline()));
            return PendingReport.of(billing, Refused.entry(read, TOO_MANY), day, 0);
        }
        clinicians.pass(read.session(), day.elsewhere());
        return PendingReport.of(billing, read, day, day.add(read));
    }

    private OpenDay opened(DayKey key) {
        if (sorted) {
            closeOthers(key);
        }
        OpenDay known = open.get(key);
        if (known != null) {
            return known;
        }
        OpenDay day = new OpenDay(key, ++days);
        open.put(key, day);
        return day;
    }

    /** Closes the days of other patients and dates: none of their sessions are to come. */
    private void closeOthers(DayKey key) {
        List<OpenDay> others = open.values().stream()
                .filter(day -> !day.key().patientKey().equals(key.patientKey())
                        || !day.key().dateOfService().equals(key.dateOfService()))
                .toList();
        others.forEach(this::close);
    }
}
