package org.therapybilling.compliance.verify;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;

/**
 * The sessions of the day that a case is about.
 *
 * @param sessions the sessions, all of one patient
 */
record Given(List<Session> sessions) {

    private static final String PATIENT = "patient";

    static Given of(Session.Builder first, Session.Builder... more) {
        List<Session> sessions = new ArrayList<>();
        sessions.add(first.build());
        for (Session.Builder other : more) {
            sessions.add(other.build());
        }
        boolean unnamed =
                sessions.stream().allMatch(session -> session.patientKey().isEmpty());
        if (sessions.size() > 1 && unnamed) {
            sessions.replaceAll(
                    session -> session.toBuilder().patientKey(PATIENT).build());
        }
        return new Given(List.copyOf(sessions));
    }

    /** Returns codes, times and lines; no keys. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Session session : sessions) {
            for (Treatment treatment : session.treatments()) {
                words.add(treatment.toString());
            }
            for (BilledLine line : session.billed()) {
                words.add("billed " + line);
            }
        }
        return "given " + String.join(", ", words);
    }
}
