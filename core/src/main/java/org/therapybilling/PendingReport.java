package org.therapybilling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    private static final String TOO_LATE = "The session comes more than " + DayWindow.LENGTH
            + " records after the first of its treatment day, or 64 MiB after it; the reports of the day are written, and it"
            + " is not counted. Sort the input by patient and date of service.";
    private static final String OUT_OF_ORDER =
            "The input was promised to be sorted by patient and date of service, and other sessions stand between this one"
                    + " and its treatment day, whose reports are written; it is not counted. Sort the input, or do not"
                    + " promise it.";
    private static final String READ_ALREADY =
            "A session of the same id, discipline and day was read already; this one is not counted. Was a file given twice?"
                    + " If it is another session, give it an id of its own.";

    private final DayBilling billing;
    private final SessionEntry entry;
    private final Optional<OpenDay> day;
    private final int index;
    private final int dayNumber;

    private PendingReport(DayBilling billing, SessionEntry entry, Optional<OpenDay> day, int index, int dayNumber) {
        this.billing = billing;
        this.entry = entry;
        this.day = day;
        this.index = index;
        this.dayNumber = dayNumber;
    }

    /** Holds a session that stands alone, a day of its own. */
    static PendingReport alone(DayBilling billing, SessionEntry.Read entry, int dayNumber) {
        return new PendingReport(billing, entry, Optional.empty(), 0, dayNumber);
    }

    /** Holds what is not counted, and belongs to no day that is known. */
    static PendingReport uncounted(DayBilling billing, SessionEntry entry) {
        return new PendingReport(billing, entry, Optional.empty(), 0, 0);
    }

    /** Holds an entry of a day: a session with its place among those of the day, or something unreadable. */
    static PendingReport of(DayBilling billing, SessionEntry entry, OpenDay day, int index) {
        return new PendingReport(billing, entry, Optional.of(day), index, day.number());
    }

    /** Returns the same entry without any of its content that could be counted: it comes too late. */
    static SessionEntry.Unreadable tooLate(SessionEntry.Read entry, boolean sorted) {
        return Refused.entry(entry, sorted ? OUT_OF_ORDER : TOO_LATE);
    }

    /** Returns the same entry without any of its content that could be counted: it was read already. */
    static SessionEntry.Unreadable readAlready(SessionEntry.Read entry) {
        return Refused.entry(entry, READ_ALREADY);
    }

    Optional<OpenDay> day() {
        return day;
    }

    /**
     * {@return which treatment day of the input the entry belongs to, from 1 in the order of their first entries; empty if
     * that is not known} It tells which reports are of one day without a key of the patient.
     */
    public OptionalInt dayNumber() {
        return dayNumber > 0 ? OptionalInt.of(dayNumber) : OptionalInt.empty();
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
