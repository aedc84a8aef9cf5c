package org.therapybilling.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.PayerId;

/** What the rows of one session have in common. */
record VisitKey(String visit, LocalDate dateOfService, Discipline discipline, PayerId payer, Optional<String> patient) {

    List<String> parts() {
        return List.of(
                visit,
                dateOfService.toString(),
                discipline.name(),
                payer.toString(),
                patient.map(key -> "of " + key).orElse(""));
    }

    /** Returns only that it is a key: its values belong to a patient. */
    @Override
    public String toString() {
        return "VisitKey[]";
    }
}
