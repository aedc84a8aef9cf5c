package org.therapybilling.compliance;

import java.util.Set;
import java.util.regex.Pattern;

/** The places that a finding may name: fields of a session, or lines that the library made. */
final class Places {

    private static final Set<String> ROOTS = Set.of(
            "sessionId",
            "patientKey",
            "billingProvider",
            "renderingProvider",
            "dateOfService",
            "discipline",
            "setting",
            "placeOfService",
            "locality",
            "zip",
            "billingArrangement",
            "qualifyingApmParticipant",
            "participating",
            "performer",
            "referringProvider",
            "abn",
            "attested",
            "payer",
            "secondaryPayer",
            "treatments",
            "totalTreatmentMinutes",
            "tieGoesTo",
            "billed",
            "diagnoses",
            "submittedOn",
            "documentation",
            "history",
            "extensions",
            "lines");

    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z]{1,40})(?:\\[[0-9]{1,9}])?(?:\\.[A-Za-z_]{1,40}(?:\\[[0-9]{1,9}])?){0,4}");

    private Places() {}

    /** Says whether a text is the path of a place; anything else could be patient data. */
    static boolean isPlace(String path) {
        var shape = SHAPE.matcher(path);
        return shape.matches() && ROOTS.contains(shape.group(1));
    }
}
