package org.therapybilling.csv;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/**
 * What the rows of one session have in common.
 *
 * @param visit the id of the visit; empty if the table has no column for it
 * @param clinician who treats, where the table has no column of visits; empty elsewhere
 */
record VisitKey(
        Optional<String> visit,
        LocalDate dateOfService,
        Discipline discipline,
        PayerId payer,
        Optional<String> patient,
        Optional<String> clinician)
        implements Comparable<VisitKey> {

    private static final Comparator<VisitKey> ORDER = Comparator.comparing(VisitKey::dateOfService)
            .thenComparing(VisitKey::discipline)
            .thenComparing(VisitKey::payer)
            .thenComparing(key -> text(key.visit()))
            .thenComparing(key -> text(key.patient()))
            .thenComparing(key -> text(key.clinician()));

    /** Texts of tables are never blank: an empty one stands for none. */
    private static String text(Optional<String> text) {
        return text.orElse("");
    }

    /** Orders keys, so that hash tables find those among each other that somebody chose to have one hash. */
    @Override
    public int compareTo(VisitKey other) {
        return ORDER.compare(this, other);
    }

    List<String> parts() {
        return List.of(
                visit.map(id -> "visit " + id).orElse(""),
                dateOfService.toString(),
                discipline.name(),
                payer.toString(),
                patient.map(key -> "of " + key).orElse(""),
                clinician.map(key -> "by " + key).orElse(""));
    }

    /** Says whether another key is the same visit, but for the payer. */
    boolean isSameButForPayer(VisitKey other) {
        return !payer.equals(other.payer)
                && dateOfService.equals(other.dateOfService)
                && discipline == other.discipline
                && patient.equals(other.patient);
    }

    /** Returns only that it is a key: its values belong to a patient. */
    @Override
    public String toString() {
        return "VisitKey[]";
    }
}
