package org.therapybilling.report;

import java.io.Serializable;
import java.util.List;
import org.therapybilling.internal.Checks;

/**
 * The counting day that a report speaks of: the sessions of one patient, date of service, discipline, billing provider
 * and payer, whose minutes are pooled. Each session of the day has a report with the figures of the whole day; who adds
 * figures up takes the first ones only.
 *
 * @param sessions the caller's ids of the sessions, in the order recorded; an empty text for one without id
 * @param position which of them the report is of, from 1
 * @param incomplete whether something that belongs to the day could not be read, so that its figures may be too low
 */
public record ReportDay(List<String> sessions, int position, boolean incomplete) implements Serializable {

    /**
     * Copies the list.
     *
     * @param sessions the ids of the sessions
     * @param position which of them the report is of
     * @param incomplete whether something could not be read
     * @throws IllegalArgumentException if there is no session of that position
     */
    public ReportDay {
        sessions = Checks.copy("sessions", String.class, sessions);
        Checks.inRange("The position in the day", position, 1, sessions.size());
    }

    /** {@return whether this is the report of the first session of the day} */
    public boolean first() {
        return position == 1;
    }

    /** {@return the caller's id of the first session; an empty text if it has none} */
    public String firstSession() {
        return sessions.get(0);
    }

    /** Returns the place in the day; no ids. */
    @Override
    public String toString() {
        return "ReportDay[" + position + " of " + sessions.size() + (incomplete ? ", incomplete" : "") + "]";
    }
}
