package org.therapybilling;

import java.util.List;
import java.util.Optional;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportDay;
import org.therapybilling.report.ReportStatus;
import org.therapybilling.session.SessionEntry;

/**
 * The report of one entry, still to be made. All that depends on other entries is settled, so that several threads may
 * make reports at once.
 */
public final class PendingReport {

    private static final String TOO_LATE =
            "The session comes more than " + TherapyBilling.WINDOW + " records after the first of its treatment day,"
                    + " whose reports are written; it is not counted. Sort the input by patient and date of service.";

    private final TherapyBilling billing;
    private final SessionEntry entry;
    private final Optional<OpenDay> day;
    private final int index;

    private PendingReport(TherapyBilling billing, SessionEntry entry, Optional<OpenDay> day, int index) {
        this.billing = billing;
        this.entry = entry;
        this.day = day;
        this.index = index;
    }

    /** Holds an entry that stands alone, or is none of a day. */
    static PendingReport alone(TherapyBilling billing, SessionEntry entry) {
        return new PendingReport(billing, entry, Optional.empty(), 0);
    }

    /** Holds an entry of a day: a session with its place among those of its discipline, or something unreadable. */
    static PendingReport of(TherapyBilling billing, SessionEntry entry, OpenDay day, int index) {
        return new PendingReport(billing, entry, Optional.of(day), index);
    }

    /** Returns the same entry without any of its content that could be counted: it comes too late. */
    static SessionEntry tooLate(SessionEntry.Read entry) {
        return new SessionEntry.Unreadable(
                entry.position(),
                entry.session().sessionId(),
                "",
                TOO_LATE,
                entry.rows(),
                Optional.empty(),
                Optional.empty());
    }

    Optional<OpenDay> day() {
        return day;
    }

    /**
     * Makes the report.
     *
     * @return the report of the entry; the same whichever thread asks, and when
     */
    public BillingReport report() {
        if (entry instanceof SessionEntry.Unreadable refused) {
            return BillingReport.of(ReportStatus.UNREADABLE, billing.provenance())
                    .sessionId(refused.sessionId())
                    .where(refused.where())
                    .error(refused.error())
                    .addAllRows(refused.rows())
                    .build();
        }
        SessionEntry.Read read = (SessionEntry.Read) entry;
        return day.map(counted ->
                        counted.report(billing, read.session().discipline()).ofSession(index, read.rows()))
                .orElseGet(() -> alone(read));
    }

    private BillingReport alone(SessionEntry.Read read) {
        Optional<ReportDay> unfinished = read.incomplete()
                ? Optional.of(new ReportDay(List.of(read.session().sessionId().orElse("")), true, true))
                : Optional.empty();
        return billing.report(List.of(read.session()))
                .day(unfinished)
                .addAllRows(read.rows())
                .build();
    }
}
