package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.AdvanceNotice;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.BillingArrangement;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.SpelledCode;

/** Reads the JSON form of a session. */
final class SessionReader {

    private static final Set<String> SESSION = Set.of(
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
            "extensions");
    private static final int DIGITS_OF_A_PLACE = 2;
    private static final int DIGITS_OF_A_ZIP = 5;

    private SessionReader() {}

    /**
     * Reads a session.
     *
     * @throws SessionFormatException if it is not of the form that a session must have
     */
    static Session read(JsonNode node) {
        Fields fields = Fields.of(node, JsonPath.ROOT, SESSION);
        Session.Builder session = Session.on(
                fields.required("dateOfService", Fields::date),
                fields.required("discipline", (f, name) -> f.oneOf(name, Discipline.class)),
                fields.required("payer", SessionReader::payer));
        whoAndWhere(fields, session);
        new ServiceReader(session, fields.oneOf("performer", Performer.class)).read(fields);
        rest(fields, session);
        return Values.located(JsonPath.ROOT, session::build);
    }

    private static void whoAndWhere(Fields fields, Session.Builder session) {
        session.sessionId(fields.key("sessionId"))
                .patientKey(fields.key("patientKey"))
                .billingProvider(fields.key("billingProvider"))
                .renderingProvider(fields.key("renderingProvider"))
                .placeOfService(fields.digits("placeOfService", DIGITS_OF_A_PLACE))
                .locality(fields.parsed("locality", Locality::parse))
                .zip(fields.digits("zip", DIGITS_OF_A_ZIP))
                .billingArrangement(fields.oneOf("billingArrangement", BillingArrangement.class))
                .participating(fields.bool("participating"))
                .referringProvider(fields.key("referringProvider"))
                .abn(fields.oneOf("abn", AdvanceNotice.class))
                .secondaryPayer(payer(fields, "secondaryPayer"));
        fields.oneOf("setting", Setting.class).ifPresent(session::setting);
        fields.bool("qualifyingApmParticipant").ifPresent(session::qualifyingApmParticipant);
    }

    private static void rest(Fields fields, Session.Builder session) {
        session.attested(fields.attested())
                .totalTreatmentMinutes(fields.minutes("totalTreatmentMinutes"))
                .addAllTieGoesTo(fields.texts("tieGoesTo", SpelledCode::parseAlone))
                .submittedOn(fields.date("submittedOn"))
                .documentation(fields.object("documentation", RecordReader::documentation))
                .history(fields.object("history", HistoryReader::history))
                .putAllExtensions(fields.object("extensions", (extensions, path) -> extensions(extensions))
                        .orElse(Map.of()));
        if (fields.has("diagnoses")) {
            session.addAllDiagnoses(fields.texts("diagnoses", text -> Checks.notBlank("A diagnosis", text)));
        }
    }

    /** Reads the id of a session that is otherwise unreadable. */
    static Optional<String> id(JsonNode node) {
        return Optional.ofNullable(node.get("sessionId"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(id -> !id.isBlank() && Checks.isShort(id));
    }

    /** Reads the treatment day of a session that is otherwise unreadable; empty if any part of it is. */
    static Optional<DayKey> day(JsonNode node) {
        return readable(() -> {
            Fields fields = Fields.of(node, JsonPath.ROOT);
            return fields.key("patientKey")
                    .map(patient -> new DayKey(
                            patient,
                            fields.required("dateOfService", Fields::date),
                            fields.required("payer", SessionReader::payer),
                            fields.key("billingProvider")));
        });
    }

    /** Reads the discipline of a session that is otherwise unreadable. */
    static Optional<Discipline> discipline(JsonNode node) {
        return readable(() -> Fields.of(node, JsonPath.ROOT).oneOf("discipline", Discipline.class));
    }

    private static <T> Optional<T> readable(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (SessionFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PayerId> payer(Fields fields, String name) {
        return fields.key(name).map(PayerId::of);
    }

    private static Map<String, String> extensions(JsonNode node) {
        Map<String, String> extensions = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> extensions.put(
                        field.getKey(), HalfPairs.escaped(field.getValue().toString())));
        return extensions;
    }
}
