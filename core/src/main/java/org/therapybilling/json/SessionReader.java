package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.therapybilling.internal.Checks;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.DayKey;
import org.therapybilling.session.Session;
import org.therapybilling.session.TimeSpent;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;
import org.therapybilling.vocabulary.SpelledCode;
import org.therapybilling.vocabulary.Units;

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
    private static final Set<String> TREATMENT = Set.of(
            "code", "minutes", "seconds", "start", "end", "performer", "performerKey", "together", "group", "region");
    private static final Set<String> BILLED = Set.of("line", "code", "units", "modifiers", "charge");
    private static final int MOST_SECONDS = 59;
    private static final int SECONDS_OF_A_MINUTE = 60;

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
                fields.required("payer", (f, name) -> f.parsed(name, PayerId::of)));
        session.sessionId(key(fields, "sessionId"))
                .patientKey(key(fields, "patientKey"))
                .billingProvider(key(fields, "billingProvider"))
                .renderingProvider(key(fields, "renderingProvider"))
                .placeOfService(key(fields, "placeOfService"))
                .locality(fields.parsed("locality", Locality::parse))
                .secondaryPayer(fields.parsed("secondaryPayer", PayerId::of))
                .addAllTreatments(notEmpty(fields, "treatments", SessionReader::treatment))
                .totalTreatmentMinutes(fields.minutes("totalTreatmentMinutes"))
                .addAllTieGoesTo(fields.texts("tieGoesTo", ProcedureCode::parse))
                .addAllBilled(billed(fields))
                .addAllDiagnoses(fields.texts("diagnoses", text -> Checks.notBlank("A diagnosis", text)))
                .submittedOn(fields.date("submittedOn"))
                .documentation(fields.object("documentation", RecordReader::documentation))
                .history(fields.object("history", RecordReader::history))
                .putAllExtensions(fields.object("extensions", (extensions, path) -> extensions(extensions))
                        .orElse(Map.of()));
        fields.oneOf("setting", Setting.class).ifPresent(session::setting);
        return located(JsonPath.ROOT, session::build);
    }

    /** Reads the id of a session that is otherwise unreadable. */
    static Optional<String> id(JsonNode node) {
        return Optional.ofNullable(node.get("sessionId"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(id -> !id.isBlank());
    }

    /** Reads the treatment day of a session that is otherwise unreadable; empty if any part of it is. */
    static Optional<DayKey> day(JsonNode node) {
        return readable(() -> {
            Fields fields = Fields.of(node, JsonPath.ROOT);
            return key(fields, "patientKey")
                    .map(patient -> new DayKey(
                            patient,
                            fields.required("dateOfService", Fields::date),
                            fields.required("payer", (f, name) -> f.parsed(name, PayerId::of)),
                            key(fields, "billingProvider")));
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

    private static Optional<String> key(Fields fields, String name) {
        return fields.parsed(name, text -> Checks.notBlank("The text", text));
    }

    private static <T> List<T> notEmpty(Fields fields, String name, BiFunction<JsonNode, JsonPath, T> read) {
        List<T> elements = fields.list(name, read);
        if (fields.has(name) && elements.isEmpty()) {
            throw new SessionFormatException(
                    fields.at(name), "The list is empty; leave it out, or give at least one element.");
        }
        return elements;
    }

    private static Treatment treatment(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, TREATMENT);
        Treatment.Builder treatment =
                Treatment.of(fields.required("code", (f, name) -> f.parsed(name, ProcedureCode::parse)));
        fields.oneOf("performer", Performer.class).ifPresent(treatment::performer);
        fields.bool("together").ifPresent(treatment::together);
        fields.bool("group").ifPresent(treatment::group);
        treatment.performerKey(key(fields, "performerKey")).region(key(fields, "region"));
        return treatment.time(time(fields)).build();
    }

    private static TimeSpent time(Fields fields) {
        Optional<TimeSpent.Measured> measured = measured(fields);
        Optional<TimeSpent.Clocked> clocked = clocked(fields);
        if (measured.isPresent() && clocked.isPresent()) {
            checkAgree(fields, measured.get(), clocked.get());
        }
        return clocked.<TimeSpent>map(time -> time).or(() -> measured).orElseGet(TimeSpent.NotRecorded::new);
    }

    private static Optional<TimeSpent.Measured> measured(Fields fields) {
        Optional<Integer> seconds = fields.integer("seconds", 0, MOST_SECONDS);
        Optional<Minutes> minutes = fields.minutes("minutes");
        if (seconds.isPresent() && minutes.isEmpty()) {
            throw new SessionFormatException(
                    fields.at("seconds"), "Seconds stand without minutes; give the minutes too, 0 if there were none.");
        }
        return minutes.map(
                whole -> located(fields.at("minutes"), () -> new TimeSpent.Measured(whole, seconds.orElse(0))));
    }

    private static Optional<TimeSpent.Clocked> clocked(Fields fields) {
        Optional<LocalTime> start = fields.time("start");
        Optional<LocalTime> end = fields.time("end");
        if (start.isPresent() != end.isPresent()) {
            String given = start.isPresent() ? "start" : "end";
            throw new SessionFormatException(
                    fields.at(given), "Start and end go together, and only one is given; give both or neither.");
        }
        return start.flatMap(from ->
                end.map(until -> located(fields.at("end"), () -> new TimeSpent.Clocked(from, until))));
    }

    private static void checkAgree(Fields fields, TimeSpent.Measured measured, TimeSpent.Clocked clocked) {
        boolean agree = fields.has("seconds")
                ? measured.toSeconds() == clocked.toSeconds()
                : measured.minutes().toInt() == clocked.toSeconds() / SECONDS_OF_A_MINUTE;
        if (!agree) {
            throw new SessionFormatException(
                    fields.at("minutes"),
                    "The minutes say " + measured.minutes().toInt() + ", start and end say "
                            + clocked.toSeconds() / SECONDS_OF_A_MINUTE
                            + "; correct one of them or leave one out.");
        }
    }

    private static List<BilledLine> billed(Fields fields) {
        List<BilledLine> lines = new ArrayList<>();
        return notEmpty(fields, "billed", (node, path) -> {
            lines.add(billedLine(node, path, lines));
            return lines.get(lines.size() - 1);
        });
    }

    private static BilledLine billedLine(JsonNode node, JsonPath path, List<BilledLine> before) {
        Fields fields = Fields.of(node, path, BILLED);
        int line = fields.integer("line", 1, Integer.MAX_VALUE).orElse(before.size() + 1);
        if (before.stream().anyMatch(earlier -> earlier.line() == line)) {
            throw new SessionFormatException(
                    fields.at("line"), "Another line has the number " + line + " too; number each line once.");
        }
        SpelledCode code = fields.required("code", (f, name) -> f.parsed(name, SpelledCode::parse));
        Units units = Units.of(fields.required("units", (f, name) -> f.integer(name, 1, Integer.MAX_VALUE)));
        BilledLine.Builder billed = BilledLine.of(line, code.code(), units).addAllModifiers(modifiers(fields, code));
        return located(
                fields.at("charge"), () -> billed.charge(fields.money("charge")).build());
    }

    /** Returns the modifiers attached to the code, then the others; one that both places name stands once. */
    private static List<Modifier> modifiers(Fields fields, SpelledCode code) {
        List<Modifier> listed = fields.texts("modifiers", Modifier::of);
        List<Modifier> all = new ArrayList<>(code.modifiers());
        all.removeAll(listed);
        all.addAll(listed);
        return all;
    }

    private static Map<String, String> extensions(JsonNode node) {
        Map<String, String> extensions = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        field -> extensions.put(field.getKey(), field.getValue().toString()));
        return extensions;
    }

    /** Makes a value; what it refuses is refused here, with the place. */
    static <T> T located(JsonPath path, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException refused) {
            throw new SessionFormatException(path, String.valueOf(refused.getMessage()));
        }
    }
}
