package org.therapybilling;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.therapybilling.compliance.ClinicianTime;
import org.therapybilling.counting.ClockedTreatment;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Interval;

/**
 * The one-on-one time of clinicians in the last entries of an input, so that a session can be told what its clinicians did
 * with other patients before it. Sessions without a key of the patient are left out: they may be of the same one. Of a
 * clinician and a date the last 1,000 stretches are known, more than a day of one person can have.
 */
final class ClinicianWindow {

    /** Which clinician on which date. */
    private record Key(String clinician, LocalDate date) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::clinician).thenComparing(Key::date);

        /** Orders keys, so that hash tables find those among each other that somebody chose to have one hash. */
        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** A stretch with one patient, and the number of the entry that recorded it. */
    private record Stretch(long entry, String patient, Interval interval) {}

    private static final int MOST_STRETCHES = 1_000;

    /** How many stretches are known in all: some tens of megabytes, and many for each entry of a window. */
    private static final int MOST_IN_ALL = 200_000;

    private final int length;
    private final Map<Key, Deque<Stretch>> stretches = new HashMap<>();
    private final Deque<Key> order = new ArrayDeque<>();
    private final Deque<Long> entries = new ArrayDeque<>();
    private long entry;

    ClinicianWindow(int length) {
        this.length = length;
    }

    /**
     * Adds to what is known of other patients what clinicians of a session did before it, as far as the session shares it,
     * and takes the session in. An earlier session of the same day is told nothing by that.
     */
    void pass(Session session, Map<String, List<Interval>> elsewhere) {
        entry++;
        forget();
        session.patientKey().ifPresent(patient -> {
            for (ClockedTreatment treatment : ClockedTreatment.of(List.of(session))) {
                ClinicianTime.clinician(session, treatment.treatment())
                        .ifPresent(clinician -> pass(
                                new Key(clinician, session.dateOfService()),
                                new Stretch(entry, patient, treatment.interval()),
                                elsewhere));
            }
        });
    }

    private void pass(Key key, Stretch stretch, Map<String, List<Interval>> elsewhere) {
        Deque<Stretch> before = stretches.computeIfAbsent(key, first -> new ArrayDeque<>());
        List<Interval> known = elsewhere.computeIfAbsent(key.clinician(), first -> new ArrayList<>());
        for (Stretch other : before) {
            if (known.size() < MOST_STRETCHES && !other.patient().equals(stretch.patient())) {
                other.interval().overlap(stretch.interval()).ifPresent(known::add);
            }
        }
        if (before.size() == MOST_STRETCHES) {
            before.removeFirst();
        }
        before.add(stretch);
        order.add(key);
        entries.add(entry);
    }

    /** Forgets what entries recorded that have left the window. */
    private void forget() {
        while (!entries.isEmpty() && (entries.getFirst() <= entry - length || entries.size() > MOST_IN_ALL)) {
            long left = entries.removeFirst();
            stretches.computeIfPresent(order.removeFirst(), (key, of) -> {
                of.removeIf(stretch -> stretch.entry() <= left);
                return of.isEmpty() ? null : of;
            });
        }
    }
}
