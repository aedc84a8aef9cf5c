package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.therapybilling.session.DistinctService;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Money;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.ThresholdBucket;

/** Reads what a session says of the medical record and of the patient's year. */
final class RecordReader {

    private static final Set<String> DOCUMENTATION = documentationFields();
    private static final Set<String> DISTINCT_SERVICE = Set.of("codes", "reason");
    private static final Set<String> HISTORY =
            Set.of("allowedThisYear", "authorizedVisitsLeft", "authorizedUnitsLeft", "homeHealthEpisode", "rtm");
    private static final Set<String> RTM =
            Set.of("minutesThisMonth", "deviceDays", "liveContact", "deviceSupplyLastBilled");
    private static final Set<String> BUCKETS = Set.of(ThresholdBucket.PT_SLP.name(), ThresholdBucket.OT.name());
    private static final int MOST = Integer.MAX_VALUE;

    private RecordReader() {}

    private static Set<String> documentationFields() {
        Set<String> names = new LinkedHashSet<>(Documentation.facts());
        names.remove("totalTreatmentMinutes");
        names.add("absent");
        return Set.copyOf(names);
    }

    static Documentation documentation(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, DOCUMENTATION);
        return Documentation.builder()
                .initialEvaluation(fields.date("initialEvaluation"))
                .functionalGoals(fields.bool("functionalGoals"))
                .measurableProgress(fields.bool("measurableProgress"))
                .medicalNecessity(fields.bool("medicalNecessity"))
                .skilledNeed(fields.bool("skilledNeed"))
                .signed(fields.bool("signed"))
                .planOfCareStart(fields.date("planOfCareStart"))
                .planOfCareEnd(fields.date("planOfCareEnd"))
                .certifiedOn(fields.date("certifiedOn"))
                .orderOnFile(fields.bool("orderOnFile"))
                .planSentOn(fields.date("planSentOn"))
                .recertifiedOn(fields.date("recertifiedOn"))
                .lastProgressReport(fields.date("lastProgressReport"))
                .treatmentDaysSinceProgressReport(fields.integer("treatmentDaysSinceProgressReport", 0, MOST))
                .addAllDistinctServices(fields.list("distinctServices", RecordReader::distinctService))
                .addAllAbsent(fields.texts("absent", RecordReader::absent))
                .build();
    }

    private static DistinctService distinctService(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, DISTINCT_SERVICE);
        return SessionReader.located(
                path,
                () -> new DistinctService(
                        fields.texts("codes", ProcedureCode::parse), fields.required("reason", Fields::text)));
    }

    private static String absent(String name) {
        if (!Documentation.facts().contains(name)) {
            throw new IllegalArgumentException("A text of " + name.length()
                    + " characters is not the name of a fact; allowed are " + String.join(", ", Documentation.facts())
                    + ".");
        }
        return name;
    }

    static History history(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, HISTORY);
        return History.builder()
                .putAllAllowedThisYear(
                        fields.object("allowedThisYear", RecordReader::allowed).orElse(Map.of()))
                .authorizedVisitsLeft(fields.integer("authorizedVisitsLeft", 0, MOST))
                .authorizedUnitsLeft(fields.integer("authorizedUnitsLeft", 0, MOST))
                .homeHealthEpisode(fields.bool("homeHealthEpisode"))
                .remoteMonitoring(fields.object("rtm", RecordReader::remoteMonitoring))
                .build();
    }

    private static Map<ThresholdBucket, Money> allowed(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, BUCKETS);
        Map<ThresholdBucket, Money> allowed = new EnumMap<>(ThresholdBucket.class);
        for (ThresholdBucket bucket : ThresholdBucket.values()) {
            fields.money(bucket.name()).ifPresent(amount -> allowed.put(bucket, amount));
        }
        return allowed;
    }

    private static RemoteMonitoring remoteMonitoring(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, RTM);
        return RemoteMonitoring.builder()
                .minutesThisMonth(fields.integer("minutesThisMonth", 0, MOST).map(Minutes::of))
                .deviceDays(fields.integer("deviceDays", 0, RemoteMonitoring.MOST_DEVICE_DAYS))
                .liveContact(fields.bool("liveContact"))
                .deviceSupplyLastBilled(fields.date("deviceSupplyLastBilled"))
                .build();
    }
}
