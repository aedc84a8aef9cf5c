package org.therapybilling.session;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

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
     * Returns the day of these sessions.
     *
     * @param sessions one or more, in the order recorded
     * @return the day
     * @throws IllegalArgumentException if there is none, one has no key of the patient, or they are not of the same
     *     patient, date of service, payer and billing provider
     */
    public static TreatmentDay of(Session... sessions) {
        return of(List.of(sessions));
    }

    /**
     * Returns the day of these sessions.
     *
     * @param sessions one or more, in the order recorded
     * @return the day
     * @throws IllegalArgumentException if there is none, one has no key of the patient, or they are not of the same
     *     patient, date of service, payer and billing provider
     */
    public static TreatmentDay of(List<Session> sessions) {
        List<Optional<DayKey>> keys =
                sessions.stream().map(DayKey::of).distinct().toList();
        if (keys.size() != 1 || keys.get(0).isEmpty()) {
            throw new IllegalArgumentException("The " + sessions.size()
                    + " sessions are not of one treatment day; a day has one or more sessions, all with a patientKey,"
                    + " and of the same patient, date of service, payer and billing provider.");
        }
        return new TreatmentDay(List.copyOf(sessions));
    }

    /**
     * Returns the sessions.
     *
     * @return an unmodifiable list, one or more, in the order recorded
     */
    public List<Session> sessions() {
        return sessions;
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
