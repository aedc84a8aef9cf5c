package org.therapybilling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;

/**
 * The report of one entry, still to be made. All that depends on other entries is settled, so that several threads may
 * make reports at once.
 */
public final class PendingReport {

    static final String TOO_LATE = "The session comes more than " + DayWindow.LENGTH
            + " records after the first of its treatment day, or 64 MiB after it; the reports of the day are written, and it"
            + " is not counted. Sort the input by patient and date of service.";

    private final DayBilling billing;
    private final SessionEntry entry;
    private final Optional<OpenDay> day;
    private final int index;

    private PendingReport(DayBilling billing, SessionEntry entry, Optional<OpenDay> day, int index) {
        this.billing = billing;
        this.entry = entry;
        this.day = day;
        this.index = index;
    }

    /** Holds an entry that stands alone, or is none of a day. */
    static PendingReport alone(DayBilling billing, SessionEntry entry) {
        return new PendingReport(billing, entry, Optional.empty(), 0);
    }

    /** Holds an entry of a day: a session with its place among those of the day, or something unreadable. */
    static PendingReport of(DayBilling billing, SessionEntry entry, OpenDay day, int index) {
        return new PendingReport(billing, entry, Optional.of(day), index);
    }

    Optional<OpenDay> day() {
        return day;
    }

    /** {@return the report of the entry; the same whichever thread asks, and when} */
    public BillingReport report() {
        if (entry instanceof SessionEntry.Read read) {
            return day.map(counted -> counted.report(billing, index)).orElseGet(() -> alone(read));
        }
        return billing.report((SessionEntry.Unreadable) entry);
    }

    private BillingReport alone(SessionEntry.Read read) {
        Set<Discipline> incomplete = read.incomplete() ? Set.of(read.session().discipline()) : Set.of();
        return billing.report(List.of(read), incomplete, ClinicianTime.NONE).get(0);
    }
}
