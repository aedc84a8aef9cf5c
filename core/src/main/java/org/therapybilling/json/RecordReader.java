package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.LocalCode;
import org.therapybilling.vocabulary.ProcedureCode;
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
            record.addAllDistinctServices(fields.list("distinctServices", RecordReader::distinctService).stream()
                    .flatMap(Optional::stream)
                    .toList());
        }
        return record.build();
    }

    /** Reads why services are distinct; empty if all but one of them are local codes, which are no services. */
    private static Optional<DistinctService> distinctService(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, DISTINCT_SERVICE);
        List<Optional<ProcedureCode>> told = fields.texts("codes", RecordReader::serviceCode);
        List<ProcedureCode> codes = told.stream().flatMap(Optional::stream).toList();
        String reason = fields.required("reason", Fields::text);
        Values.located(path, () -> Checks.notBlank("The reason for distinct services", reason));
        boolean isOfLocalCodes = codes.size() < 2 && told.size() >= 2 && codes.size() < told.size();
        return isOfLocalCodes
                ? Optional.empty()
                : Values.located(path, () -> Optional.of(new DistinctService(codes, reason)));
    }

    private static Optional<ProcedureCode> serviceCode(String text) {
        return LocalCode.isLocalCode(text) ? Optional.empty() : Optional.of(SpelledCode.parseAlone(text));
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
