package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.vocabulary.SpelledCode;

/** Reads what a session says of the medical record. */
final class RecordReader {

    /** The facts that may be absent but are fields of the session, not of the documentation. */
    private static final Set<String> OF_THE_SESSION = Set.of("totalTreatmentMinutes", "referringProvider");

    private static final Set<String> DOCUMENTATION = documentationFields();
    private static final Set<String> DISTINCT_SERVICE = Set.of("codes", "reason");
    private static final int MOST = Integer.MAX_VALUE;

    private RecordReader() {}

    private static Set<String> documentationFields() {
        Set<String> names = new LinkedHashSet<>(Documentation.facts());
        names.removeAll(OF_THE_SESSION);
        names.add("absent");
        return Set.copyOf(names);
    }

    static Documentation documentation(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, DOCUMENTATION);
        Documentation.Builder record = Documentation.builder()
                .initialEvaluation(fields.date("initialEvaluation"))
                .functionalGoals(fields.bool("functionalGoals"))
                .measurableProgress(fields.bool("measurableProgress"))
                .medicalNecessity(fields.bool("medicalNecessity"))
                .skilledNeed(fields.bool("skilledNeed"))
                .signed(fields.bool("signed"))
                .planOfCareStart(fields.date("planOfCareStart"))
                .planOfCareEnd(fields.date("planOfCareEnd"))
                .certifiedOn(fields.date("certifiedOn"))
                .lateCertificationReason(fields.words("lateCertificationReason"))
                .orderOnFile(fields.bool("orderOnFile"))
                .planSentOn(fields.date("planSentOn"))
                .recertifiedOn(fields.date("recertifiedOn"))
                .lastProgressReport(fields.date("lastProgressReport"))
                .treatmentDaysSinceProgressReport(fields.integer("treatmentDaysSinceProgressReport", 0, MOST))
                .progressPeriodEnd(fields.date("progressPeriodEnd"))
                .addAllAbsent(fields.texts("absent", RecordReader::absent));
        if (fields.has("distinctServices")) {
            record.addAllDistinctServices(fields.list("distinctServices", RecordReader::distinctService));
        }
        return record.build();
    }

    private static DistinctService distinctService(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, DISTINCT_SERVICE);
        return Values.located(
                path,
                () -> new DistinctService(
                        fields.texts("codes", SpelledCode::parseAlone), fields.required("reason", Fields::text)));
    }

    private static String absent(String name) {
        if (!Documentation.facts().contains(name)) {
            throw new IllegalArgumentException("A text of " + name.length()
                    + " characters is not the name of a fact; allowed are " + String.join(", ", Documentation.facts())
                    + ".");
        }
        return name;
    }
}
