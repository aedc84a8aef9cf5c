package org.therapybilling.csv;

import java.time.LocalDate;
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
        Optional<String> clinician) {

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
