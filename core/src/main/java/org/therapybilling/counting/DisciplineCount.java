package org.therapybilling.counting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;

/**
 * The sessions of one discipline on a treatment day, and their units. Minutes are pooled within it: it is the counting
 * day.
 *
 * @param discipline the discipline of the plan of care
 * @param sessions its sessions, one or more, in the order recorded
 * @param units their units; empty if only billed lines are known
 */
public record DisciplineCount(Discipline discipline, List<Session> sessions, Optional<UnitCount> units) {

    /**
     * Copies the list.
     *
     * @param discipline the discipline
     * @param sessions its sessions
     * @param units their units
     */
    public DisciplineCount {
        Objects.requireNonNull(discipline, "discipline");
        Objects.requireNonNull(units, "units");
        sessions = Checks.copy("sessions", Session.class, sessions);
    }

    /** Returns the discipline and how many sessions there are. */
    @Override
    public String toString() {
        return "DisciplineCount[" + discipline + ", " + sessions.size() + " session(s)]";
    }
}
