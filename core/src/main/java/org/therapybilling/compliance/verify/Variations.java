package org.therapybilling.compliance.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.therapybilling.claim.DayClaims;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.units.Tie;
import org.therapybilling.vocabulary.Minutes;

/** The same sessions with something changed that a rule must bear. */
final class Variations {

    /** The minutes of a treatment that are tried are from 0 up to here. */
    static final int MOST_MINUTES = 60;

    private Variations() {}

    /**
     * Returns the sessions with lines and treatments reversed, and turned by one. Treatments stay where units are tied: by
     * default the one recorded first gets a unit.
     */
    static List<List<Session>> orders(List<Session> sessions, DayClaims claims) {
        boolean tied = claims.disciplines().stream()
                .flatMap(claim -> claim.supported().stream())
                .anyMatch(draft -> draft.tie() != Tie.NONE);
        return List.of(
                sessions.stream().map(session -> reversed(session, tied)).toList(),
                sessions.stream().map(session -> turned(session, tied)).toList());
    }

    private static Session reversed(Session session, boolean tied) {
        return reordered(
                session, reversed(session.billed()), tied ? session.treatments() : reversed(session.treatments()));
    }

    private static Session turned(Session session, boolean tied) {
        return reordered(session, turned(session.billed()), tied ? session.treatments() : turned(session.treatments()));
    }

    private static Session reordered(Session session, List<BilledLine> billed, List<Treatment> treatments) {
        return session.toBuilder().billed(billed).treatments(treatments).build();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }

    private static <T> List<T> turned(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.rotate(other, 1);
        return other;
    }

    static List<Session> on(LocalDate date, List<Session> sessions) {
        return sessions.stream()
                .map(session -> session.toBuilder().dateOfService(date).build())
                .toList();
    }

    /** Returns, for each treatment with minutes in turn, the sessions with other minutes of it. */
    static List<List<Session>> lasting(int minutes, List<Session> sessions) {
        List<List<Session>> all = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            List<Treatment> treatments = sessions.get(i).treatments();
            for (int j = 0; j < treatments.size(); j++) {
                if (treatments.get(j).time() instanceof TimeSpent.Measured) {
                    all.add(lasting(minutes, i, j, sessions));
                }
            }
        }
        return all;
    }

    private static List<Session> lasting(int minutes, int session, int treatment, List<Session> sessions) {
        List<Treatment> treatments = new ArrayList<>(sessions.get(session).treatments());
        treatments.set(
                treatment,
                treatments.get(treatment).toBuilder()
                        .time(new TimeSpent.Measured(Minutes.of(minutes), 0))
                        .build());
        List<Session> other = new ArrayList<>(sessions);
        other.set(
                session,
                sessions.get(session).toBuilder().treatments(treatments).build());
        return other;
    }
}
