package org.therapybilling.session;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.therapybilling.internal.Checks;
import org.therapybilling.vocabulary.Discipline;

/**
 * The sessions of one patient, date of service, payer and billing provider. The minutes of each discipline among them
 * are pooled: a day cut into several sessions has the units of the day in one.
 */
public final class TreatmentDay implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Session> sessions;

    private TreatmentDay(List<Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * {@return the day of these sessions}
     *
     * @param sessions one or more, in the order recorded
     * @throws IllegalArgumentException as {@link #of(List)} does
     */
    public static TreatmentDay of(Session... sessions) {
        Checks.elements("sessions", sessions);
        return of(List.of(sessions));
    }

    /**
     * {@return the day of these sessions}
     *
     * @param sessions one or more, in the order recorded; a single one needs no key of the patient
     * @throws IllegalArgumentException if there is none, or there are several and one has no key of the patient, or they
     *     are not of the same patient, date of service, payer and billing provider
     */
    public static TreatmentDay of(List<Session> sessions) {
        List<Session> copy = Checks.copy("sessions", Session.class, sessions);
        if (!areOfOneDay(copy)) {
            throw new IllegalArgumentException("The " + copy.size()
                    + " sessions are not of one treatment day; a day has one or more sessions, several of them all with"
                    + " a patientKey, and of the same patient, date of service, payer and billing provider.");
        }
        return new TreatmentDay(copy);
    }

    private static boolean areOfOneDay(List<Session> sessions) {
        if (sessions.size() < 2) {
            return !sessions.isEmpty();
        }
        Optional<DayKey> day = DayKey.of(sessions.get(0));
        for (Session session : sessions) {
            if (day.isEmpty() || !DayKey.of(session).equals(day)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the sessions, one or more, in the order recorded; an unmodifiable list} */
    public List<Session> sessions() {
        return sessions;
    }

    /** {@return the disciplines, each once in the order first recorded} */
    public List<Discipline> disciplines() {
        List<Discipline> disciplines = new ArrayList<>();
        for (Session session : sessions) {
            if (!disciplines.contains(session.discipline())) {
                disciplines.add(session.discipline());
            }
        }
        return disciplines;
    }

    /**
     * {@return the sessions of a discipline, whose minutes are pooled, in the order recorded}
     *
     * @param discipline the discipline of the plan of care
     */
    public List<Session> sessions(Discipline discipline) {
        Objects.requireNonNull(discipline, "discipline");
        List<Session> pooled = new ArrayList<>();
        for (Session session : sessions) {
            if (session.discipline() == discipline) {
                pooled.add(session);
            }
        }
        return pooled;
    }

    @Serial
    private Object readResolve() {
        return of(sessions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreatmentDay that && sessions.equals(that.sessions);
    }

    @Override
    public int hashCode() {
        return sessions.hashCode();
    }

    /** Returns how many sessions there are; no keys, no dates. */
    @Override
    public String toString() {
        return "TreatmentDay[" + sessions.size() + " session(s)]";
    }
}
