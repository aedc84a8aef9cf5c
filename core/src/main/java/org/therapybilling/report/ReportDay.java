package org.therapybilling.report;

import java.io.Serializable;
import java.util.List;

/**
 * The counting day that a report speaks of: the sessions of one patient, date of service, discipline, billing provider
 * and payer, whose minutes are pooled. Each session of the day has a report with the figures of the whole day; who adds
 * figures up takes the first ones only.
 *
 * @param sessions the caller's ids of the sessions, in the order recorded; an empty text for one without id
 * @param first whether this is the report of the first session of the day
 * @param incomplete whether something that belongs to the day could not be read, so that its figures may be too low
 */
public record ReportDay(List<String> sessions, boolean first, boolean incomplete) implements Serializable {

    /**
     * Copies the list.
     *
     * @param sessions the ids of the sessions
     * @param first whether this is the report of the first session
     * @param incomplete whether something could not be read
     */
    public ReportDay {
        sessions = List.copyOf(sessions);
    }
}
